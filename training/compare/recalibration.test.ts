import { expect, test } from 'vitest';
import { createRandom } from '../data/random.ts';
import { indexOfLargest } from '../scores/predict.ts';
import { fitRecalibration } from './recalibration.ts';

/** A network that always sees the neighbour of what is right, and now and then something else. */
function mixedUp(count: number) {
  const random = createRandom(5);
  return Array.from({ length: count }, (_, index) => {
    const label = index % 7;
    const said = random() < 0.9 ? (label + 1) % 7 : Math.floor(random() * 7);
    const probabilities = Array.from({ length: 7 }, (_, place) => (place === said ? 0.7 : 0.05));
    return { label, probabilities };
  });
}

test('outputs that are mixed up are put in order', () => {
  const examples = mixedUp(700);
  const recalibrated = fitRecalibration(examples);
  const right = examples.filter(
    ({ probabilities, label }) => indexOfLargest(recalibrated(probabilities)) === label,
  );
  expect(right.length / examples.length).toBeGreaterThan(0.88);
  const [{ probabilities = [] } = {}] = examples;
  const sum = recalibrated(probabilities).reduce((total, value) => total + value, 0);
  expect(sum).toBeCloseTo(1, 5);
});

test('a probability of 0 gives no NaN', () => {
  const recalibrated = fitRecalibration(mixedUp(70));
  for (const value of recalibrated([1, 0, 0, 0, 0, 0, 0])) expect(value).toBeGreaterThan(0);
});

test('without an example there is nothing to learn from', () => {
  expect(() => fitRecalibration([])).toThrow('at least one example');
});
