import { EMOTIONS, type Emotion, type EmotionProbabilities } from '../../../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../../../expression/expression-state.ts';

/** All seven are as probable. */
export const NO_EMOTION = Object.fromEntries(
  EMOTIONS.map((emotion) => [emotion, 1 / EMOTIONS.length]),
) as EmotionProbabilities;

/** One expression with its probability; the others share what is left. */
export function probably(emotion: Emotion, probability: number): EmotionProbabilities {
  const rest = (1 - probability) / (EMOTIONS.length - 1);
  return Object.fromEntries(
    EMOTIONS.map((each) => [each, each === emotion ? probability : rest]),
  ) as EmotionProbabilities;
}

/** A state of a face that does nothing but what is said. */
export function stateOf(
  motion: Partial<ExpressionState['motion']> = {},
  probabilities = NO_EMOTION,
  change: Partial<Pick<ExpressionState, 'head' | 'gaze' | 'capturedAt'>> = {},
): ExpressionState {
  return {
    capturedAt: 0,
    expression: 'unsure',
    confidence: Math.max(...Object.values(probabilities)),
    probabilities,
    motion: {
      ...(Object.fromEntries(FACE_MOTIONS.map((name) => [name, 0])) as ExpressionState['motion']),
      ...motion,
    },
    gaze: { x: 0, y: 0 },
    head: { roll: 0, yaw: 0, pitch: 0 },
    place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
    ...change,
  };
}
