import { EMOTIONS, namedProbabilities } from '../../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../../expression/expression-state.ts';

/** A state of a resting face. */
export const RESTING_FACE: ExpressionState = {
  capturedAt: 1_700_000_000_000,
  expression: 'neutral',
  confidence: 0.4,
  probabilities: namedProbabilities(EMOTIONS.map((name) => (name === 'neutral' ? 0.4 : 0.1))),
  motion: Object.fromEntries(FACE_MOTIONS.map((name) => [name, 0])) as ExpressionState['motion'],
  gaze: { x: 0, y: 0 },
  head: { roll: 0, yaw: 0, pitch: 0 },
  place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
};
