import { EMOTIONS } from '../../lib/expression/emotions.ts';

/** Probabilities below this count as this: their logarithm has to stay finite. */
const LEAST = 1e-6;
/** Pulls the weights towards 0, so that rare classes don't run away; of the mean loss. */
const DECAY = 1e-4;
const ITERATIONS = 400;
const RATE = 0.05;
const CLASSES = EMOTIONS.length;
/** A weight for each logarithm, and one alone. */
const INPUTS = CLASSES + 1;

/** What a network said beside the right answer. */
export interface Example {
  /** Seven probabilities. */
  readonly probabilities: ArrayLike<number>;
  /** Index into EMOTIONS. */
  readonly label: number;
}

/** Turns seven probabilities into better ones, in the same order. */
export type Recalibration = (probabilities: ArrayLike<number>) => Float32Array;

/**
 * Fits a multinomial logistic regression on the logarithms of a network's seven probabilities: seven times seven
 * weights and seven offsets, so that it can learn which outputs are too shy, too bold, or mixed up. It starts from
 * the network as it is; full batches, Adam (Kingma and Ba, 2015), always the same result.
 *
 * @throws RangeError without an example
 */
export function fitRecalibration(examples: readonly Example[]): Recalibration {
  if (examples.length === 0) throw new RangeError('A recalibration needs at least one example.');
  const inputs = examples.map(({ probabilities }) => inputsOf(probabilities));
  const weights = Float64Array.from({ length: CLASSES * INPUTS }, (_, index) =>
    Number(Math.floor(index / INPUTS) === index % INPUTS),
  );
  const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= ITERATIONS; step++) {
    const gradient = weights.map((weight) => weight * DECAY);
    for (const [index, { label }] of examples.entries()) {
      const input = inputs[index] as Float64Array;
      const found = answerOf(weights, input);
      for (let row = 0; row < CLASSES; row++) {
        const error = ((found[row] as number) - Number(row === label)) / examples.length;
        for (let column = 0; column < INPUTS; column++) {
          const at = row * INPUTS + column;
          gradient[at] = (gradient[at] as number) + error * (input[column] as number);
        }
      }
    }
    adamStep(weights, gradient, first, second, step);
  }
  return (probabilities) => answerOf(weights, inputsOf(probabilities));
}

function inputsOf(probabilities: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: INPUTS }, (_, index) =>
    index < CLASSES ? Math.log(Math.max(probabilities[index] as number, LEAST)) : 1,
  );
}

function answerOf(weights: Float64Array, input: Float64Array): Float32Array {
  const scores = new Float32Array(CLASSES);
  for (let row = 0; row < CLASSES; row++) {
    let score = 0;
    for (let column = 0; column < INPUTS; column++) {
      score += (weights[row * INPUTS + column] as number) * (input[column] as number);
    }
    scores[row] = score;
  }
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function adamStep(
  weights: Float64Array,
  gradient: Float64Array,
  first: Float64Array,
  second: Float64Array,
  step: number,
): void {
  for (let at = 0; at < weights.length; at++) {
    const slope = gradient[at] as number;
    const mean = 0.9 * (first[at] as number) + 0.1 * slope;
    const square = 0.999 * (second[at] as number) + 0.001 * slope * slope;
    first[at] = mean;
    second[at] = square;
    const scale = Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8;
    weights[at] = (weights[at] as number) - (RATE * (mean / (1 - 0.9 ** step))) / scale;
  }
}
