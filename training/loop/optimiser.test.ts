import { expect, test } from 'vitest';
import { averageInto, createOptimiserState, oneCycleRate, stepAdamW } from './optimiser.ts';

const NO_DECAY = { weightDecay: 0, decays: new Uint8Array(2) };

test('the first step goes by the rate against the gradient, whatever its size', () => {
  const parameters = Float32Array.of(1, 1);
  stepAdamW(parameters, Float32Array.of(0.001, -50), createOptimiserState(2), 0.1, NO_DECAY);
  expect(parameters[0]).toBeCloseTo(0.9, 4);
  expect(parameters[1]).toBeCloseTo(1.1, 6);
});

test('two steps, computed by hand', () => {
  const parameters = Float32Array.of(0.5);
  const state = createOptimiserState(1);
  const options = { weightDecay: 0.2, decays: Uint8Array.of(1) };
  stepAdamW(parameters, Float32Array.of(2), state, 0.01, options);
  // Moments 0.2 and 0.004, corrected to 2 and 4; the step is 0.01 * (1 + 0.2 * 0.5).
  expect(parameters[0]).toBeCloseTo(0.5 - 0.011, 6);
  expect(state.firstMoment[0]).toBeCloseTo(0.2, 6);
  expect(state.secondMoment[0]).toBeCloseTo(0.004, 8);
  stepAdamW(parameters, Float32Array.of(-1), state, 0.01, options);
  // Moments 0.08 and 0.004996; corrected by 0.19 and 0.001999 to 0.421053 and 2.499250: 0.266340.
  expect(parameters[0]).toBeCloseTo(0.489 - 0.01 * (0.26634 + 0.2 * 0.489), 6);
  expect(state.step).toBe(2);
});

test('only masked parameters decay', () => {
  const parameters = Float32Array.of(1, 1);
  const options = { weightDecay: 0.5, decays: Uint8Array.of(1, 0) };
  stepAdamW(parameters, Float32Array.of(0, 0), createOptimiserState(2), 0.1, options);
  expect(parameters[0]).toBeCloseTo(0.95, 6);
  expect(parameters[1]).toBe(1);
});

test('the rate rises in a line to its peak and falls along half a cosine to nothing', () => {
  expect(oneCycleRate(0, 0.5)).toBeCloseTo(0.02, 9);
  expect(oneCycleRate(0.075, 0.5)).toBeCloseTo(0.26, 9);
  expect(oneCycleRate(0.15, 0.5)).toBeCloseTo(0.5, 9);
  expect(oneCycleRate(0.575, 0.5)).toBeCloseTo(0.25, 9);
  expect(oneCycleRate(1, 0.5)).toBeCloseTo(0, 9);
  const rates = Array.from({ length: 101 }, (_, index) => oneCycleRate(index / 100, 1));
  expect(rates.indexOf(Math.max(...rates))).toBe(15);
  expect(rates.every((rate, index) => index <= 15 || rate < (rates[index - 1] ?? 0))).toBe(true);
});

test('the average forgets its start soon, and later moves slowly', () => {
  const average = Float32Array.of(100);
  averageInto(average, Float32Array.of(0), 1);
  expect(average[0]).toBeCloseTo((100 * 2) / 11, 4);
  for (let step = 2; step <= 200; step++) averageInto(average, Float32Array.of(0), step);
  expect(average[0]).toBeLessThan(0.01);
  averageInto(average, Float32Array.of(1000), 1_000_000);
  expect(average[0]).toBeCloseTo(2, 2);
});

test('the average of what stays the same is the same', () => {
  const average = Float32Array.of(3);
  for (let step = 1; step <= 50; step++) averageInto(average, Float32Array.of(3), step);
  expect(average[0]).toBeCloseTo(3, 5);
});
