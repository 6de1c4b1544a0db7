import { expect, test } from 'vitest';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { laplacianVariance, meanBrightness } from '../scores/picture-measures.ts';
import { pixelsOf } from '../testing/data-files.ts';
import { blurred, darkened, rotated, scaled, seenAt } from './alterations.ts';

const picture = pixelsOf(3);

test.each([
  ['gain 1', darkened(1)],
  ['blur 0', blurred(0)],
  ['rotation 0', rotated(0)],
  ['scale 1', scaled(1)],
  ['full size', seenAt(INPUT_SIZE)],
])('%s leaves a picture as it is', (_, alter) => {
  expect(alter(picture)).toEqual(picture);
});

test('a darkened picture is darker, and what fell together stays together', () => {
  const dark = darkened(0.1)(picture);
  expect(meanBrightness(dark)).toBeCloseTo(meanBrightness(picture) / 10, 0);
  expect(new Set(dark).size).toBeLessThanOrEqual(27);
});

test('a blur spreads a point evenly to all sides and keeps its light', () => {
  const point = new Uint8Array(INPUT_SIZE ** 2);
  const middle = 24 * INPUT_SIZE + 24;
  point[middle] = 255;
  const soft = blurred(1)(point);
  const around = [-1, 1, -INPUT_SIZE, INPUT_SIZE].map((step) => soft[middle + step]);
  expect(new Set(around)).toEqual(new Set([around[0]]));
  expect(soft[middle]).toBeGreaterThan(around[0] ?? 255);
  expect(Math.abs(soft.reduce((sum, level) => sum + level, 0) - 255)).toBeLessThan(12);
});

test.each([
  ['blurred', blurred(1.5)],
  ['seen at 16 pixels', seenAt(16)],
])('a %s picture has less detail and the same brightness', (_, alter) => {
  const changed = alter(picture);
  expect(laplacianVariance(changed)).toBeLessThan(laplacianVariance(picture) / 10);
  expect(Math.abs(meanBrightness(changed) - meanBrightness(picture))).toBeLessThan(3);
});

test('a turn by 90 degrees goes clockwise', () => {
  const bar = new Uint8Array(INPUT_SIZE ** 2).fill(200, 0, INPUT_SIZE * 4);
  const turned = rotated(90)(bar);
  const at = (x: number, y: number) => turned[y * INPUT_SIZE + x];
  expect([at(46, 24), at(1, 24), at(24, 1)]).toEqual([200, 0, 0]);
});

test('an enlarged picture shows its middle', () => {
  const spot = new Uint8Array(INPUT_SIZE ** 2);
  for (let y = 20; y < 28; y++) spot.fill(255, y * INPUT_SIZE + 20, y * INPUT_SIZE + 28);
  expect(meanBrightness(scaled(2)(spot)) / meanBrightness(spot)).toBeCloseTo(4, 0);
});
