import { expect, test } from 'vitest';
import { CORNERS } from '../../lib/call/picture-geometry.ts';
import {
  DEFAULT_PLACE,
  DOT,
  MARGIN,
  movedBy,
  placeAt,
  pointOf,
  resized,
  sideOf,
  snapped,
} from './placing.ts';

const WINDOW = { width: 1200, height: 800 };

test.each(CORNERS)('at %s it keeps its distance in any window', (corner) => {
  const place = { ...DEFAULT_PLACE, corner, x: 20, y: 30 };
  for (const viewport of [WINDOW, { width: 640, height: 480 }]) {
    const { left, top } = pointOf(place, viewport);
    const right = viewport.width - left - place.size;
    const bottom = viewport.height - top - place.size;
    expect(corner.endsWith('Left') ? left : right).toBe(20);
    expect(corner.startsWith('top') ? top : bottom).toBe(30);
    expect(placeAt({ left, top }, place, viewport)).toEqual(place);
  }
});

test('it stays inside of a window that is smaller, and comes back with a larger one', () => {
  const place = { ...DEFAULT_PLACE, x: 900, y: 500 };
  const small = { width: 300, height: 300 };
  const { left, top } = pointOf(place, small);
  expect(left).toBe(0);
  expect(top).toBe(0);
  expect(pointOf(place, WINDOW)).toEqual({ left: 1200 - 144 - 900, top: 800 - 144 - 500 });
});

test('it never fills a small window', () => {
  expect(sideOf({ ...DEFAULT_PLACE, size: 400 }, { width: 900, height: 300 })).toBe(180);
  expect(sideOf({ ...DEFAULT_PLACE, collapsed: true }, WINDOW)).toBe(DOT);
});

test('it snaps to the edges that are near, and only to those', () => {
  expect(snapped({ ...DEFAULT_PLACE, x: 3, y: 300 })).toMatchObject({ x: MARGIN, y: 300 });
  expect(snapped({ ...DEFAULT_PLACE, x: 50, y: 1 })).toMatchObject({ x: MARGIN, y: MARGIN });
  expect(snapped({ ...DEFAULT_PLACE, x: 200, y: 200 })).toMatchObject({ x: 200, y: 200 });
});

test('moving over the middle changes the corner that it keeps to', () => {
  const moved = movedBy(DEFAULT_PLACE, { left: -900, top: -500 }, WINDOW);
  expect(moved.corner).toBe('topLeft');
  const back = movedBy(moved, { left: 900, top: 500 }, WINDOW);
  expect(back).toEqual(DEFAULT_PLACE);
});

test('it grows within bounds, and out of its corner', () => {
  expect(resized(DEFAULT_PLACE, 200, WINDOW)).toEqual({ ...DEFAULT_PLACE, size: 200 });
  expect(resized(DEFAULT_PLACE, 5000, WINDOW).size).toBe(400);
  expect(resized(DEFAULT_PLACE, 1, WINDOW).size).toBe(72);
  const high = resized({ ...DEFAULT_PLACE, y: 600 }, 400, WINDOW);
  expect(pointOf(high, WINDOW).top).toBeGreaterThanOrEqual(0);
});
