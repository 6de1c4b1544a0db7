import { expect, test } from 'vitest';
import { coverOf } from './cover-picture.ts';

const LARGEST = { width: 1280, height: 720 };

test('a wide picture loses its sides, a high one its top and bottom', () => {
  expect(coverOf({ width: 4000, height: 1000 }, LARGEST)).toMatchObject({ top: 0, height: 1000 });
  expect(coverOf({ width: 1000, height: 4000 }, LARGEST)).toMatchObject({ left: 0, width: 1000 });
});

test('a large picture is scaled down, a small one stays', () => {
  expect(coverOf({ width: 6000, height: 4000 }, LARGEST).output).toEqual(LARGEST);
  expect(coverOf({ width: 320, height: 180 }, LARGEST).output).toEqual({ width: 320, height: 180 });
});

test.each([
  [6000, 4000],
  [333, 777],
  [1, 1],
])('what is shown of %d x %d lies inside of it, in shape', (width, height) => {
  const cover = coverOf({ width, height }, LARGEST);
  expect(cover.left).toBeGreaterThanOrEqual(0);
  expect(cover.top).toBeGreaterThanOrEqual(0);
  expect(cover.left + cover.width).toBeLessThanOrEqual(width + 1e-9);
  expect(cover.top + cover.height).toBeLessThanOrEqual(height + 1e-9);
  expect(cover.width / cover.height).toBeCloseTo(16 / 9);
  expect(cover.output.width).toBeGreaterThan(0);
  expect(cover.output.height).toBeGreaterThan(0);
});
