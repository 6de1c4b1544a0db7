import { expect, test } from 'vitest';
import { INPUT_SIZE, standardise } from './preprocess.ts';

const LENGTH = INPUT_SIZE * INPUT_SIZE;

function standardised(grey: ArrayLike<number>): Float32Array {
  const into = new Float32Array(LENGTH);
  standardise(grey, into);
  return into;
}

/** Levels from 50 to 150 without any order. */
const PICTURE = Float32Array.from({ length: LENGTH }, (_, index) => 50 + ((index * 7919) % 101));

function momentsOf(values: Float32Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
}

function expectClose(found: Float32Array, expected: Float32Array): void {
  const worst = found.reduce((max, value, index) => {
    const difference = Math.abs(value - (expected[index] ?? Number.NaN));
    return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(max, difference);
  }, 0);
  expect(worst).toBeLessThan(1e-4);
}

test('the mean is 0 and the variance 1', () => {
  const { mean, variance } = momentsOf(standardised(PICTURE));
  expect(mean).toBeCloseTo(0, 5);
  expect(variance).toBeCloseTo(1, 4);
});

test('the order of the levels stays', () => {
  const values = standardised(PICTURE);
  expect(values.indexOf(Math.max(...values))).toBe(PICTURE.indexOf(150));
  expect(values.indexOf(Math.min(...values))).toBe(PICTURE.indexOf(50));
});

test.each([
  ['brighter', 1, 90],
  ['darker', 1, -40],
  ['of less contrast', 0.3, 60],
  ['of more contrast', 1.6, 0],
])('a picture that is %s gives the same', (_, contrast, brightness) => {
  const changed = PICTURE.map((level) => level * contrast + brightness);
  expectClose(standardised(changed), standardised(PICTURE));
});

test('a flat picture gives zeros, and its noise is not blown up', () => {
  expect([...new Set(standardised(new Uint8Array(LENGTH).fill(200)))]).toEqual([0]);
  const noisy = new Uint8Array(LENGTH).fill(200);
  noisy[0] = 201;
  expect(Math.max(...standardised(noisy).map(Math.abs))).toBeLessThanOrEqual(1);
});

test('bytes, clamped bytes and plain numbers are the same to it', () => {
  const bytes = Uint8Array.from(PICTURE);
  expect(standardised(Uint8ClampedArray.from(bytes))).toEqual(standardised(bytes));
  expect(standardised([...bytes])).toEqual(standardised(bytes));
});

test.each([
  [LENGTH - 1, LENGTH],
  [LENGTH + 1, LENGTH],
  [LENGTH, LENGTH - 1],
  [0, 0],
])('%i levels for %i values are refused', (levels, values) => {
  expect(() => standardise(new Uint8Array(levels), new Float32Array(values))).toThrow(
    `Expected 2304 grey levels, got ${levels} for ${values}.`,
  );
});
