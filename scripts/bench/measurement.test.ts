import { expect, test } from 'vitest';
import { atLeast, measurementOf, quantile, tableOf } from './measurement.ts';

const HUNDRED = Array.from({ length: 100 }, (_, index) => 100 - index);

test.each([
  [0, 1],
  [0.5, 50],
  [0.95, 95],
  [1, 100],
])('the quantile %d of 1 to 100 is %d', (share, value) => {
  expect(quantile(HUNDRED, share)).toBe(value);
});

test('of a single value every quantile is that value, of none there is none', () => {
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a measurement says what was measured and whether it keeps to its limit', () => {
  expect(measurementOf('warm start', 'ms', HUNDRED, 60)).toEqual({
    name: 'warm start',
    unit: 'ms',
    median: 50,
    p95: 95,
    limit: 60,
    atLeast: false,
    holds: true,
  });
});

test.each([
  [49.9, false],
  [50, true],
  [atLeast(50), true],
  [atLeast(50.1), false],
  [null, null],
])('a limit of %j', (limit, holds) => {
  expect(measurementOf('a', 'ms', HUNDRED, limit).holds).toBe(holds);
});

test('what was measured not at all holds nothing', () => {
  expect(measurementOf('a', 'ms', [], 5)).toMatchObject({ median: null, p95: null, holds: false });
});

test('the table has a heading for each group, and says what is missed', () => {
  const groups = [
    { name: 'Package', measurements: [measurementOf('whole', 'MB', [8.4], 9)] },
    { name: 'Start', measurements: [measurementOf('cold', 'ms', [2600], 2500)] },
  ];
  expect(tableOf(groups)).toBe(
    [
      '              median  95th percentile      limit',
      'Package',
      '  whole     8.400 MB         8.400 MB     ≤ 9 MB      holds',
      'Start',
      '  cold   2600.000 ms      2600.000 ms  ≤ 2500 ms  is MISSED',
    ].join('\n'),
  );
});
