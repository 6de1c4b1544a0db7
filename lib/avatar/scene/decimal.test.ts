import { expect, test } from 'vitest';
import { hundredths, tenths } from './decimal.ts';

const VALUES = [
  0,
  -0,
  1,
  -1,
  0.04,
  -0.04,
  0.05,
  -0.05,
  0.1,
  0.25,
  0.995,
  -0.995,
  9.96,
  -9.96,
  12.3,
  280,
  -280.5,
  1740.26,
  2047.95,
  2047.999,
  2048,
  2050.1,
  -2050.17,
  123_456.78,
  1e9,
  ...Array.from({ length: 2000 }, (_, index) => Math.sin(index) * (index % 7) ** 4),
];

test('numbers are written as the language itself writes them', () => {
  expect(VALUES.map(tenths)).toEqual(VALUES.map((value) => String(Math.round(value * 10) / 10)));
  expect(VALUES.map(hundredths)).toEqual(
    VALUES.map((value) => String(Math.round(value * 100) / 100)),
  );
});

test('what is no number shows', () => {
  expect(tenths(Number.NaN)).toBe('NaN');
  expect(hundredths(Number.POSITIVE_INFINITY)).toBe('Infinity');
});
