import { expect, test } from 'vitest';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import type { FacePose } from '../data/picture.ts';
import { breakdownsOf } from './breakdown.ts';
import type { JudgedPicture } from './examination.ts';
import { laplacianVariance, meanBrightness } from './picture-measures.ts';

function judgedAt(level: number, right: boolean, pose?: FacePose): JudgedPicture {
  return {
    picture: { name: `${level}`, pixels: new Uint8Array(INPUT_SIZE ** 2).fill(level), pose },
    logits: new Float32Array(7),
    label: 0,
    predicted: right ? 0 : 1,
    right,
    confidence: 0.5,
  };
}

test('measures of a flat picture and of a chessboard', () => {
  expect(meanBrightness(new Uint8Array(INPUT_SIZE ** 2).fill(90))).toBe(90);
  expect(laplacianVariance(new Uint8Array(INPUT_SIZE ** 2).fill(90))).toBe(0);
  const board = Uint8Array.from({ length: INPUT_SIZE ** 2 }, (_, index) =>
    (index + Math.floor(index / INPUT_SIZE)) % 2 === 0 ? 0 : 10,
  );
  // Each pixel differs from its four neighbours by 10: plus or minus 40.
  expect(laplacianVariance(board)).toBeCloseTo(1600);
});

test('brightness: five groups of equal size, from dark to bright', () => {
  const judged = [90, 10, 50, 30, 70, 100, 20, 60, 40, 80].map((level) =>
    judgedAt(level, level > 40),
  );
  const [brightness, , ...others] = breakdownsOf(judged);
  expect(brightness?.bins).toEqual([
    { name: '10 to 20', images: 2, accuracy: 0 },
    { name: '30 to 40', images: 2, accuracy: 0 },
    { name: '50 to 60', images: 2, accuracy: 1 },
    { name: '70 to 80', images: 2, accuracy: 1 },
    { name: '90 to 100', images: 2, accuracy: 1 },
  ]);
  expect(others).toEqual([]);
});

test('rotation and size by the landmarks; faces without them are unknown', () => {
  const judged = [
    judgedAt(1, true, { roll: -12, eyeDistance: 40 }),
    judgedAt(2, false, { roll: 12, eyeDistance: 11 }),
    judgedAt(3, true),
  ];
  const [, , rotation, size] = breakdownsOf(judged);
  const filled = (bins: typeof rotation) =>
    bins?.bins.filter(({ images }) => images > 0).map(({ name, accuracy }) => [name, accuracy]);
  expect(filled(rotation)).toEqual([
    ['10 to 20°', 0.5],
    ['unknown', 1],
  ]);
  expect(filled(size)).toEqual([
    ['below 12 px', 0],
    ['30 to 60 px', 1],
    ['unknown', 1],
  ]);
});
