import { expect, test } from 'vitest';
import { migrateConfiguration, recoverConfiguration } from '../../lib/avatar/migration.ts';
import { migrateCalibration, NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { parseBackdropPicture } from '../../lib/settings/backdrop-picture.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../lib/settings/settings.ts';
import { EMPTY_SHELF, parseShelf, withAvatar } from '../../lib/settings/shelf.ts';
import { parseSites } from '../../lib/settings/sites.ts';
import { fuzz, REFUSED } from './fuzz.ts';
import { damaged } from './mutation.ts';

// What was stored is made good rather than refused: what comes out needs no mending when it is read again.

const LOOKS = (['female', 'male', 'any'] as const).map(presetOf);
const { headwear: _, version: __, ...FIRST_LOOK } = presetOf('male');
const FIRST_VERSION = { ...FIRST_LOOK, version: 1, hair: 'hijab' };

const SETTINGS = [
  { ...DEFAULT_SETTINGS, consentedAt: '2026-03-01T12:00:00.000Z', cameraId: 'desk' },
  { ...DEFAULT_SETTINGS, call: { ...DEFAULT_SETTINGS.call, backdrop: { kind: 'picture' } } },
  { version: 1, consentedAt: null, cameraOn: false, cameraId: null },
];

test('settings', () => {
  fuzz({
    inputs: damaged(SETTINGS),
    read: (input) => {
      const { settings } = parseSettings(input);
      // Whatever is damaged, an agreement is either the stored one or none.
      const at = Object(input).consentedAt;
      expect([null, at]).toContain(settings.consentedAt);
      return { accepted: true, value: settings };
    },
    mends: true,
  });
});

const SHELF = withAvatar(
  withAvatar(EMPTY_SHELF, { id: 'a', name: 'Me', look: presetOf('female') }),
  { id: 'b', name: 'Work', look: presetOf('male') },
);

test('shelf of avatars', () => {
  fuzz({
    inputs: damaged([
      SHELF,
      { ...SHELF, avatars: [{ id: 'c', name: 'Old', look: FIRST_VERSION }] },
    ]),
    read: (input) => {
      const { shelf } = parseShelf(input);
      const ids = shelf.avatars.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { look } of shelf.avatars) expect(migrateConfiguration(look).ok).toBe(true);
      return { accepted: true, value: shelf };
    },
    mends: true,
  });
});

test('sites', () => {
  const place = { corner: 'topLeft', x: 12, y: 30, size: 160, collapsed: false };
  fuzz({
    inputs: damaged([
      { 'https://meet.google.com': { overlay: true, camera: true, pictures: false, place } },
      { 'https://example.org': { overlay: true, camera: false, place: null } },
    ]),
    read: (input) => ({ accepted: true, value: parseSites(input).sites }),
    mends: true,
  });
});

test('look, refused where it is damaged', () => {
  fuzz({
    inputs: damaged([...LOOKS, FIRST_VERSION]),
    read: (input) => {
      const result = migrateConfiguration(input);
      return result.ok ? { accepted: true, value: result.value } : REFUSED;
    },
  });
});

test('look, made good where it is damaged', () => {
  fuzz({
    inputs: damaged([...LOOKS, FIRST_VERSION]),
    read: (input) => {
      const { value } = recoverConfiguration(input);
      expect(migrateConfiguration(value)).toStrictEqual({ ok: true, value });
      return { accepted: true, value };
    },
    mends: true,
  });
});

test('calibration', () => {
  fuzz({
    inputs: damaged([NO_CALIBRATION]),
    read: (input) => {
      const result = migrateCalibration(input);
      return result.ok ? { accepted: true, value: result.value } : REFUSED;
    },
  });
});

test('backdrop', () => {
  fuzz({
    inputs: damaged(['data:image/png;base64,AAAA', 'data:image/webp;base64,AAAA+/==', null]),
    read: (input) => {
      const { picture, problem } = parseBackdropPicture(input);
      return problem === null ? { accepted: true, value: picture } : REFUSED;
    },
  });
});
