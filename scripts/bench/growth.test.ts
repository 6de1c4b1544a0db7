import { expect, test } from 'vitest';
import { growthAnHour } from './growth.ts';

test('a steady growth is found, whatever single values do', () => {
  const samples = Array.from({ length: 60 }, (_, index) => ({
    time: index * 10,
    value: 200 + index * 0.01 + (index % 7 === 0 ? 40 : 0),
  }));
  expect(growthAnHour(samples)).toBeCloseTo(3.6, 1);
});

test('what goes up and down does not grow', () => {
  const samples = Array.from({ length: 61 }, (_, index) => ({ time: index, value: index % 2 }));
  expect(growthAnHour(samples)).toBe(0);
});

test('one sample has no growth', () => {
  expect(growthAnHour([{ time: 0, value: 1 }])).toBeNaN();
});
