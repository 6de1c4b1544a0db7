import { expect, test } from 'vitest';
import { createRandom } from '../data/random.ts';
import { fitTemperature, negativeLogLikelihood } from './fit-temperature.ts';

/** Answers whose labels are drawn from the softmax of logits / `temperature`. */
function drawnAt(temperature: number, count: number) {
  const random = createRandom(3);
  return Array.from({ length: count }, () => {
    const logits = Array.from({ length: 7 }, () => (random() - 0.5) * 6);
    const weights = logits.map((logit) => Math.exp(logit / temperature));
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const label = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return { logits, label: label < 0 ? 6 : label };
  });
}

test.each([0.5, 1, 2.5])('a temperature of %f is found again in what it drew', (temperature) => {
  const answers = drawnAt(temperature, 4000);
  const fitted = fitTemperature(answers);
  expect(Math.abs(Math.log(fitted / temperature))).toBeLessThan(0.08);
  const least = negativeLogLikelihood(answers, fitted);
  expect(negativeLogLikelihood(answers, fitted * 1.02)).toBeGreaterThan(least);
  expect(negativeLogLikelihood(answers, fitted / 1.02)).toBeGreaterThan(least);
});

test('the likelihood of two even answers is that of a coin', () => {
  expect(negativeLogLikelihood([{ logits: [800, 800], label: 1 }], 1)).toBeCloseTo(Math.log(2));
});

test('without an answer there is no temperature', () => {
  expect(() => fitTemperature([])).toThrow('at least one answer');
});
