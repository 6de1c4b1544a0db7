import { expect, test } from 'vitest';
import { probabilitiesOf, temperatureOf } from './temperature.ts';

test('the metadata names the temperature; without one it is 1', () => {
  expect(temperatureOf({ temperature: 0.62, command: 'npm run train' })).toBe(0.62);
  expect(temperatureOf({ command: 'npm run train' })).toBe(1);
  expect(temperatureOf(undefined)).toBe(1);
});

test.each([0, -1, 'warm', Number.NaN, Number.POSITIVE_INFINITY, null])(
  'a temperature of %s is refused',
  (temperature) => {
    expect(() => temperatureOf({ temperature })).toThrow('not a number above 0');
  },
);

test('probabilities of logits add up to 1, also of huge ones', () => {
  const [first = 0, second = 0] = probabilitiesOf([Math.log(3), 0], 1);
  expect([first, second].map((value) => value.toFixed(6))).toEqual(['0.750000', '0.250000']);
  expect(probabilitiesOf([1e4, 0, -1e4], 1)).toEqual([1, 0, 0]);
});

test('a temperature below 1 sharpens, above 1 evens out, and the order stays', () => {
  const logits = [2, 1, 0];
  const leadAt = (temperature: number) => probabilitiesOf(logits, temperature)[0] ?? 0;
  expect(leadAt(0.5)).toBeGreaterThan(leadAt(1));
  expect(leadAt(2)).toBeLessThan(leadAt(1));
  for (const temperature of [0.1, 1, 10]) {
    const [first = 0, second = 0, third = 0] = probabilitiesOf(logits, temperature);
    expect(first > second && second > third).toBe(true);
  }
});
