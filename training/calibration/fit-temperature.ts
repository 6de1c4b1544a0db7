/** Where the temperature is looked for; a network that is a hundred times too sure is broken, not uncalibrated. */
const RANGE = [0.05, 20] as const;
/** Halvings by the golden ratio: the range shrinks by 0.618 each time, to far less than a thousandth. */
const STEPS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** What a network answered beside what is right. */
export interface LabelledLogits {
  readonly logits: ArrayLike<number>;
  /** Index of the right answer. */
  readonly label: number;
}

/** Mean negative logarithm of the probability of the right answer, in nats. */
export function negativeLogLikelihood(
  answers: readonly LabelledLogits[],
  temperature: number,
): number {
  let sum = 0;
  for (const { logits, label } of answers) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < logits.length; index++) {
      largest = Math.max(largest, logits[index] as number);
    }
    let weights = 0;
    for (let index = 0; index < logits.length; index++) {
      weights += Math.exp(((logits[index] as number) - largest) / temperature);
    }
    sum += Math.log(weights) - ((logits[label] as number) - largest) / temperature;
  }
  return sum / answers.length;
}

/**
 * The temperature under which the right answers are the most probable (Guo et al., 2017): golden-section search
 * over its logarithm, in which the likelihood has a single summit.
 *
 * @throws RangeError without an answer
 */
export function fitTemperature(answers: readonly LabelledLogits[]): number {
  if (answers.length === 0) throw new RangeError('A temperature needs at least one answer.');
  const cost = (logarithm: number) => negativeLogLikelihood(answers, Math.exp(logarithm));
  let low = Math.log(RANGE[0]);
  let high = Math.log(RANGE[1]);
  for (let step = 0; step < STEPS; step++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (cost(left) < cost(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
