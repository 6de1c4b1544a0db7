import { expect, test } from 'vitest';
import { foldNormalisation } from './fold-normalisation.ts';
import { NORMALISATION_EPSILON } from './network-shape.ts';

/** Two filters of two weights each. */
const KERNEL = [1, 2, 3, 4];
const NORMALISATION = {
  gamma: [2, 1],
  beta: [0.5, -1],
  mean: [3, 4],
  variance: [4 - NORMALISATION_EPSILON, 0.25 - NORMALISATION_EPSILON],
};

test('what is left multiplies and adds as layer and normalisation did', () => {
  const { kernel, bias } = foldNormalisation(KERNEL, NORMALISATION);
  // The first filter's result is divided by 2 and doubled, the second one's divided by a half.
  expect([...kernel]).toEqual([1, 4, 3, 8]);
  expect([...bias]).toEqual([0.5 - 3, -1 - 8]);
});

test.each([0, -0.1, Number.NaN])('a filter that is multiplied by %s can not be folded', (gamma) => {
  const normalisation = { ...NORMALISATION, gamma: [1, gamma] };
  expect(() => foldNormalisation(KERNEL, normalisation)).toThrow(/^Filter 1 is multiplied by/);
});
