import { expect, test } from 'vitest';
import { calibrationError, reliability, scoresOf } from './scores.ts';

/** Ten faces: angry 4, happy 4, neutral 2, judged by hand. */
const JUDGED = [
  [0, 0],
  [0, 0],
  [0, 3],
  [0, 6],
  [3, 3],
  [3, 3],
  [3, 3],
  [3, 0],
  [6, 6],
  [6, 0],
].map(([label = 0, predicted = 0]) => ({ label, predicted }));

test('accuracy, recall, macro F1 and confusion of ten faces', () => {
  const scores = scoresOf(JUDGED);
  expect(scores.images).toBe(10);
  expect(scores.accuracy).toBeCloseTo(0.6);
  // Angry 2 of 4, happy 3 of 4, neutral 1 of 2; the others never occur.
  expect(scores.meanRecall).toBeCloseTo((0.5 + 0.75 + 0.5) / 3);
  expect(scores.recall).toEqual({
    angry: 0.5,
    disgust: 0,
    fear: 0,
    happy: 0.75,
    sad: 0,
    surprise: 0,
    neutral: 0.5,
  });
  // F1: angry 2*2/(4+4), happy 2*3/(4+4), neutral 2*1/(2+2); four classes never occur and count as 0.
  expect(scores.macroF1).toBeCloseTo((0.5 + 0.75 + 0.5) / 7);
  expect(scores.confusion).toEqual([
    [2, 0, 0, 1, 0, 0, 1],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [1, 0, 0, 3, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [1, 0, 0, 0, 0, 0, 1],
  ]);
});

test('a perfect predictor has 1 everywhere', () => {
  const scores = scoresOf([0, 1, 2, 3, 4, 5, 6].map((label) => ({ label, predicted: label })));
  expect([scores.accuracy, scores.macroF1]).toEqual([1, 1]);
  expect(new Set(Object.values(scores.recall))).toEqual(new Set([1]));
});

test('without a picture everything is 0, not NaN', () => {
  const scores = scoresOf([]);
  expect([scores.images, scores.accuracy, scores.macroF1, scores.meanRecall]).toEqual([0, 0, 0, 0]);
  expect(calibrationError([])).toBe(0);
});

/** `count` predictions, the first of which are right. */
const predictions = (count: number, confidence: number, right: number) =>
  Array.from({ length: count }, (_, index) => ({ confidence, right: index < right }));

test('calibration: who is as right as they say has none, who is always sure and wrong has 1', () => {
  expect(calibrationError(predictions(10, 1, 10))).toBe(0);
  expect(calibrationError(predictions(10, 0.6, 6))).toBeCloseTo(0);
  expect(calibrationError(predictions(10, 1, 0))).toBe(1);
  expect(calibrationError(predictions(10, 0.9, 5))).toBeCloseTo(0.4);
});

test('calibration: gaps of different confidences do not cancel out, each weighs by its share', () => {
  const mixed = [...predictions(30, 0.9, 21), ...predictions(10, 0.5, 9)];
  expect(calibrationError(mixed)).toBeCloseTo((30 * 0.2 + 10 * 0.4) / 40);
});

test('reliability: fifteen bins, the last of which includes full confidence', () => {
  const bins = reliability([...predictions(4, 1, 3), ...predictions(2, 0.5, 1)]);
  expect(bins).toHaveLength(15);
  expect(bins.at(-1)).toEqual({ from: 14 / 15, to: 1, images: 4, confidence: 1, accuracy: 0.75 });
  expect(bins[7]).toMatchObject({ images: 2, confidence: 0.5, accuracy: 0.5 });
  expect(bins.reduce((sum, { images }) => sum + images, 0)).toBe(6);
});
