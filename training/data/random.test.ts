import { expect, test } from 'vitest';
import { createRandom, shuffled } from './random.ts';

function take(count: number, ...seeds: readonly number[]): number[] {
  const random = createRandom(...seeds);
  return Array.from({ length: count }, random);
}

test('the same seeds give the same numbers on every machine', () => {
  expect(take(100, 1, 2, 3)).toEqual(take(100, 1, 2, 3));
  // Checkpoints of runs that are under way rest on these.
  expect(take(3, 1, 1)).toEqual([0.3485320571344346, 0.05988556193187833, 0.7926946866791695]);
});

test('every seed counts, and so does their order', () => {
  const firsts = [[1], [2], [1, 2], [2, 1], [1, 2, 0], [1, 2, 3], []].map(
    (seeds) => take(1, ...seeds)[0],
  );
  expect(new Set(firsts).size).toBe(firsts.length);
});

test('numbers are spread evenly from 0 to 1, also over neighbouring seeds', () => {
  const sequences = [
    take(10_000, 1),
    Array.from({ length: 10_000 }, (_, seed) => take(1, 7, seed)[0] ?? -1),
  ];
  for (const numbers of sequences) {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const number of numbers) {
      const tenth = Math.floor(number * 10);
      tenths[tenth] = (tenths[tenth] ?? Number.NaN) + 1;
    }
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  }
});

test('shuffled is a permutation that its numbers decide', () => {
  const order = shuffled(1000, createRandom(5));
  expect([...order].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 1000 }, (_, index) => index),
  );
  expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
  expect(shuffled(1000, createRandom(5))).toEqual(order);
  expect(shuffled(1000, createRandom(6))).not.toEqual(order);
  expect(shuffled(0, createRandom(5))).toHaveLength(0);
});
