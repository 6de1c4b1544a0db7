/**
 * The seven expressions of FER-2013, in the order of its label column and of the network's outputs.
 * This is the only place where the order stands.
 */
export const EMOTIONS = [
  'angry',
  'disgust',
  'fear',
  'happy',
  'sad',
  'surprise',
  'neutral',
] as const;

/** One of the seven expressions. */
export type Emotion = (typeof EMOTIONS)[number];

/** A probability for each expression: each from 0 to 1, together 1. */
export type EmotionProbabilities = Readonly<Record<Emotion, number>>;

/**
 * Names the entries of a network's output.
 *
 * @param values seven probabilities in the order of {@link EMOTIONS}
 * @throws RangeError when there are not exactly seven values
 */
export function namedProbabilities(values: ArrayLike<number>): EmotionProbabilities {
  if (values.length !== EMOTIONS.length) {
    throw new RangeError(`Expected ${EMOTIONS.length} probabilities, got ${values.length}.`);
  }
  return Object.fromEntries(
    EMOTIONS.map((emotion, index) => [emotion, values[index]]),
  ) as EmotionProbabilities;
}

/** The expression with the highest probability; the earlier one in {@link EMOTIONS} on a tie. */
export function mostProbable(probabilities: EmotionProbabilities): Emotion {
  return EMOTIONS.reduce((best, emotion) =>
    probabilities[emotion] > probabilities[best] ? emotion : best,
  );
}
