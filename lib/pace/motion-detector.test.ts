import { expect, test } from 'vitest';
import { MotionDetector } from './motion-detector.ts';

const COLUMNS = 20;
const ROWS = 15;

/** A grey picture with some blocks brighter, and each block off by the noise's next number. */
function picture(brighter: readonly number[], by: number, noise: () => number = () => 0) {
  const levels = new Float32Array(COLUMNS * ROWS).map(() => 100 + noise());
  for (const index of brighter) levels[index] = (levels[index] ?? 0) + by;
  return { columns: COLUMNS, rows: ROWS, levels };
}

/** Of a rectangular distribution, always the same numbers. */
function noiseOf(amplitude: number): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return (seed / 2147483647 - 0.5) * 2 * amplitude;
  };
}

function startedDetector(noise?: () => number): MotionDetector {
  const detector = new MotionDetector();
  expect(detector.hasMoved(picture([], 0, noise), null)).toBe(true);
  return detector;
}

test('what stays as it is has not moved', () => {
  const detector = startedDetector();
  for (let frame = 0; frame < 5; frame += 1) {
    expect(detector.hasMoved(picture([], 0), null)).toBe(false);
  }
});

test('two blocks that change are motion, a single one is not', () => {
  const detector = startedDetector();
  expect(detector.hasMoved(picture([40], 30), null)).toBe(false);
  expect(detector.hasMoved(picture([40, 41], 30), null)).toBe(true);
});

test('motion that is too slow to be seen adds up', () => {
  const detector = startedDetector();
  const moved = Array.from({ length: 10 }, (_, step) =>
    detector.hasMoved(picture([40, 41], (step + 1) * 0.9), null),
  );
  expect(moved.filter(Boolean).length).toBeGreaterThan(1);
  expect(moved[0]).toBe(false);
});

test.each([1, 3, 5])(
  'noise of %s grey levels is learned, and a blink is still seen in it',
  (amplitude) => {
    const noise = noiseOf(amplitude);
    const detector = startedDetector(noise);
    for (let frame = 0; frame < 60; frame += 1) detector.hasMoved(picture([], 0, noise), null);
    const still = Array.from({ length: 200 }, () => detector.hasMoved(picture([], 0, noise), null));
    expect(still).not.toContain(true);
    expect(detector.hasMoved(picture([40, 41, 60, 61], 22, noise), null)).toBe(true);
  },
);

test('only the named part of the picture counts', () => {
  const detector = startedDetector();
  const lowerHalf = { left: -0.1, top: 0.5, right: 1.2, bottom: 1.1 };
  const upperHalf = { left: 0, top: 0, right: 1, bottom: 0.5 };
  expect(detector.hasMoved(picture([40, 41], 30), lowerHalf)).toBe(false);
  expect(detector.hasMoved(picture([40, 41], 30), upperHalf)).toBe(true);
});

test('a picture of another size, and the one after a pause, count as moved', () => {
  const detector = startedDetector();
  const small = { columns: 4, rows: 3, levels: new Float32Array(12) };
  expect(detector.hasMoved(small, null)).toBe(true);
  expect(detector.hasMoved(small, null)).toBe(false);
  detector.forget();
  expect(detector.hasMoved(small, null)).toBe(true);
});
