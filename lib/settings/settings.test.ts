import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from './settings.ts';

const STORED = {
  version: 1,
  consentedAt: '2026-01-02T03:04:05.000Z',
  cameraOn: false,
  cameraId: 'a',
  emojiShare: 0.8,
} as const;

test('stored settings are read as they are, and nothing stored gives the defaults', () => {
  expect(parseSettings(STORED)).toEqual({ settings: STORED, problems: [] });
  expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('settings from before there was an emoji share are good', () => {
  const { emojiShare, ...older } = STORED;
  expect(emojiShare).not.toBe(DEFAULT_SETTINGS.emojiShare);
  expect(parseSettings(older)).toEqual({
    settings: { ...STORED, emojiShare: DEFAULT_SETTINGS.emojiShare },
    problems: [],
  });
});

test.each([
  ['emojiShare', 1.2],
  ['cameraOn', 'yes'],
  ['consentedAt', 'yesterday'],
] as const)('a bad %s falls back and is named', (field, value) => {
  const { settings, problems } = parseSettings({ ...STORED, [field]: value });
  expect(settings).toEqual({ ...STORED, [field]: DEFAULT_SETTINGS[field] });
  expect(problems).toEqual([expect.stringContaining(field)]);
});
