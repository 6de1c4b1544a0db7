import type { Emotion, EmotionProbabilities } from './emotions.ts';

/** What the face does, as named weights from 0 (at rest) to 1 (as far as it goes). */
export const FACE_MOTIONS = [
  'jawOpen',
  'smile',
  'frown',
  'pucker',
  'blinkLeft',
  'blinkRight',
  'browRaise',
  'browFurrow',
] as const;

export type FaceMotion = (typeof FACE_MOTIONS)[number];

/**
 * How the head is held, in radians, as the camera sees it: positive roll tilts it clockwise, positive yaw looks
 * to the right of the picture, positive pitch looks up.
 */
export interface HeadPose {
  readonly roll: number;
  readonly yaw: number;
  readonly pitch: number;
}

/**
 * What the engine tells its watchers about one camera frame, some 30 times a second: small, and without a
 * pixel or a landmark of the face.
 */
export interface ExpressionState {
  /** When the camera took the frame: milliseconds since the epoch, with fractions. */
  readonly capturedAt: number;
  /** What a stable reading of the face says: `unsure` when no expression stands out. */
  readonly expression: Emotion | 'unsure';
  /** The smoothed probability of the most probable expression, 0 to 1. */
  readonly confidence: number;
  readonly probabilities: EmotionProbabilities;
  readonly motion: Readonly<Record<FaceMotion, number>>;
  readonly head: HeadPose;
}
