import { expect, test } from 'vitest';
import { DEFAULT_CALL_SETTINGS } from './call-settings.ts';
import {
  DEFAULT_SETTINGS,
  engineConfigurationOf,
  parseSettings,
  SETTINGS_VERSION,
  type Settings,
} from './settings.ts';

const STORED: Settings = {
  version: SETTINGS_VERSION,
  consentedAt: '2026-03-01T12:00:00.000Z',
  consentedWords: 1,
  cameraOn: false,
  cameraId: 'desk',
  emojiShare: 0.8,
  call: { ...DEFAULT_CALL_SETTINGS, mode: 'mask', always: true },
};

test('without consent the camera stays closed, and it is on once there is one', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    version: 1,
    consentedAt: null,
    consentedWords: 1,
    cameraOn: true,
    cameraId: null,
    emojiShare: DEFAULT_SETTINGS.emojiShare,
    call: DEFAULT_CALL_SETTINGS,
  });
});

test.each([undefined, null])('nothing stored gives the defaults without a word: %j', (stored) => {
  expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('what was stored is read', () => {
  expect(parseSettings(JSON.parse(JSON.stringify(STORED)))).toEqual({
    settings: STORED,
    problems: [],
  });
  expect(parseSettings({ ...STORED, consentedAt: new Date().toISOString() }).problems).toEqual([]);
});

test('the engine hears of consent only where it was given to the words as they are now', () => {
  expect(engineConfigurationOf(STORED).consent).toBe(true);
  expect(engineConfigurationOf({ ...STORED, consentedWords: 2 }).consent).toBe(false);
  expect(engineConfigurationOf({ ...STORED, consentedAt: null }).consent).toBe(false);
});

test('an agreement from before the words had a version was to the first', () => {
  const { consentedWords: _, ...before } = STORED;
  expect(parseSettings(before)).toEqual({ settings: STORED, problems: [] });
});

test.each<[keyof Settings, unknown]>([
  ['version', '1'],
  ['version', 99],
  ['consentedAt', true],
  ['consentedAt', 'yes'],
  ['consentedAt', ''],
  ['consentedAt', 1_700_000_000_000],
  ['consentedAt', '2026-13-45T99:99:99Z'],
  ['consentedAt', ['2026-03-01T12:00:00.000Z']],
  ['cameraOn', 'true'],
  ['cameraOn', 1],
  ['cameraOn', null],
  ['cameraId', 7],
  ['cameraId', {}],
  ['emojiShare', 1.2],
  ['emojiShare', '0.5'],
  ['call', null],
  ['call', { ...STORED.call, mode: 'naked' }],
  ['call', { ...STORED.call, backdrop: { kind: 'colour', colour: 'red' } }],
])('a damaged %s (%j) falls back alone, and is named', (key, value) => {
  const { settings, problems } = parseSettings({ ...STORED, [key]: value });
  expect(settings).toEqual({ ...STORED, [key]: DEFAULT_SETTINGS[key] });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${key}[.:]`));
});

const LATER: readonly (keyof Settings)[] = ['consentedWords', 'emojiShare', 'call'];
const REQUIRED = (Object.keys(STORED) as (keyof Settings)[]).filter((key) => !LATER.includes(key));

test.each(REQUIRED)('a missing %s falls back alone', (key) => {
  const { [key]: _, ...rest } = STORED;
  const { settings, problems } = parseSettings(rest);
  expect(settings).toEqual({ ...STORED, [key]: DEFAULT_SETTINGS[key] });
  expect(problems).toHaveLength(1);
});

test('settings from before there was an emoji share are good', () => {
  const { emojiShare: _, ...older } = STORED;
  expect(parseSettings(older)).toEqual({
    settings: { ...STORED, emojiShare: DEFAULT_SETTINGS.emojiShare },
    problems: [],
  });
});

test('several damaged fields fall back together, a field too many is dropped', () => {
  const { settings, problems } = parseSettings({
    ...STORED,
    cameraOn: 'on',
    cameraId: 1,
    theme: 'dark',
  });
  expect(settings).toEqual({ ...STORED, cameraOn: true, cameraId: null });
  expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
    'cameraId',
    'cameraOn',
    'theme',
  ]);
});

test.each([
  0,
  1,
  true,
  'consentedAt',
  '2026-03-01T12:00:00.000Z',
  [],
  ['2026-03-01T12:00:00.000Z'],
  {},
  { consent: true },
  { settings: STORED },
  { consentedAt: { toString: () => '2026-03-01T12:00:00.000Z' } },
  JSON.parse(
    '{"__proto__":{"version":1,"consentedAt":"2026-03-01T12:00:00.000Z","cameraOn":true,"cameraId":null}}',
  ),
  JSON.parse('{"constructor":1,"cameraOn":"x"}'),
])('garbage never gives consent: %j', (stored) => {
  const { settings, problems } = parseSettings(stored);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems.length).toBeGreaterThan(0);
});
