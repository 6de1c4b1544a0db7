import type { Emotion, EmotionProbabilities } from './emotions.ts';

/**
 * What the face does, as named weights from 0 to 1 (as far as it goes); left and right are the person's own.
 * A resting face need not read 0: what rest and full are for one person, the calibration says.
 */
export const FACE_MOTIONS = [
  'browInnerUpLeft',
  'browInnerUpRight',
  'browOuterUpLeft',
  'browOuterUpRight',
  'browDownLeft',
  'browDownRight',
  'blinkLeft',
  'blinkRight',
  'squintLeft',
  'squintRight',
  'wideLeft',
  'wideRight',
  'jawOpen',
  'smileLeft',
  'smileRight',
  'frownLeft',
  'frownRight',
  'stretch',
  'pucker',
  'press',
  'tongue',
  'cheekPuff',
  'noseWrinkle',
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
 * Where the eyes look within the head, from -1 to 1: positive x to the person's left, which is the right of the
 * camera's picture; positive y up.
 */
export interface Gaze {
  readonly x: number;
  readonly y: number;
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
  readonly gaze: Gaze;
  readonly head: HeadPose;
}
