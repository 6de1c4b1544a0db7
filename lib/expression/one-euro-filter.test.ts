import { expect, test } from 'vitest';
import { OneEuroFilter } from './one-euro-filter.ts';

const FRAME = 1000 / 30;
const OPTIONS = { minimumCutoff: 1.2, speedCoefficient: 1.5 };

function filtered(values: readonly number[], filter = new OneEuroFilter(OPTIONS)): number[] {
  return values.map((value, index) => filter.next(value, index * FRAME));
}

/** Trembles around 0.5 by 0.05, without any order. */
const TREMBLING = Array.from({ length: 300 }, (_, index) => 0.45 + ((index * 7919) % 101) / 1000);

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

test('the first value passes as it is, and one that stays is not changed', () => {
  expect(filtered([0.7])).toEqual([0.7]);
  expect(filtered([0.7, 0.7, 0.7]).every((value) => Math.abs(value - 0.7) < 1e-12)).toBe(true);
});

test('what trembles at rest is calmed, around the same mean', () => {
  const calm = filtered(TREMBLING).slice(30);
  expect(spreadOf(calm)).toBeLessThan(spreadOf(TREMBLING) / 2);
  const mean = calm.reduce((sum, value) => sum + value, 0) / calm.length;
  expect(mean).toBeCloseTo(0.5, 2);
});

test('a jump is followed, without going beyond', () => {
  const values = filtered([...Array(30).fill(0), ...Array(15).fill(1)]);
  const after = values.slice(30);
  expect(after[0]).toBeGreaterThan(0.3);
  expect(after[5]).toBeGreaterThan(0.9);
  expect(Math.max(...after)).toBeLessThanOrEqual(1);
  expect(after.every((value, index) => index === 0 || value >= (after[index - 1] ?? 0))).toBe(true);
});

test('a higher speed coefficient follows faster, a lower cut-off is calmer', () => {
  const jump = [0, 0, 1];
  const quick = new OneEuroFilter({ ...OPTIONS, speedCoefficient: 10 });
  expect(filtered(jump, quick)[2]).toBeGreaterThan(filtered(jump)[2] ?? 1);
  const slow = new OneEuroFilter({ minimumCutoff: 0.2, speedCoefficient: 0 });
  const less = new OneEuroFilter({ minimumCutoff: 2, speedCoefficient: 0 });
  expect(spreadOf(filtered(TREMBLING, slow).slice(90))).toBeLessThan(
    spreadOf(filtered(TREMBLING, less).slice(90)) / 2,
  );
});

test('the second value, computed by hand', () => {
  // One second later: speed factor 1 / (1 + 1 / (2 pi)) = 0.862697, cut-off 1 + 0.5 * 0.862697 = 1.431348,
  // factor 1 / (1 + 1 / (2 pi 1.431348)) = 0.899938.
  const filter = new OneEuroFilter({ minimumCutoff: 1, speedCoefficient: 0.5 });
  filter.next(0, 0);
  expect(filter.next(1, 1000)).toBeCloseTo(0.899938, 5);
});

test.each([0, -1000])('time that moves by %i ms gives the last value and is forgotten', (step) => {
  const filter = new OneEuroFilter(OPTIONS);
  filter.next(0, 1000);
  const last = filter.next(1, 1100);
  expect(filter.next(5, 1100 + step)).toBe(last);
  const undisturbed = new OneEuroFilter(OPTIONS);
  undisturbed.next(0, 1000);
  undisturbed.next(1, 1100);
  expect(filter.next(1, 1200)).toBe(undisturbed.next(1, 1200));
});

test('reset forgets the past', () => {
  const filter = new OneEuroFilter(OPTIONS);
  filter.next(0, 0);
  filter.reset();
  expect(filter.next(1, 10)).toBe(1);
});
