import { expect, test } from 'vitest';
import { hasDisplay, readOptions } from './options.ts';

test('without a display it runs headless', () => {
  expect(readOptions([], false)).toEqual({ headless: true, clip: false });
  expect(readOptions(['--clip'], true)).toEqual({ headless: false, clip: true });
  expect(readOptions(['--headless'], true)?.headless).toBe(true);
  expect(readOptions(['--help'], true)).toBeNull();
});

test('an unknown option is named', () => {
  expect(() => readOptions(['--fast'], true)).toThrow('--fast');
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
] as const)('a display on %s with %j: %s', (platform, variables, expected) => {
  expect(hasDisplay(platform, variables)).toBe(expected);
});
