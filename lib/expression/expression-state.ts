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
 * Where the face is in the camera's picture, so that something can be put onto it there. It is not smoothed: it
 * belongs to that one picture.
 */
export interface FacePlace {
  /**
   * The picture's own timestamp in microseconds. Whoever reads the same camera gets the same one for the same
   * picture, within a rounding of 0.1 ms.
   */
  readonly timestamp: number;
  /** The picture's width over its height. */
  readonly aspectRatio: number;
  /** The middle of the face's outline, as a share of the picture's width from the left. */
  readonly x: number;
  /** The same as a share of the picture's height from the top. */
  readonly y: number;
  /** The outline's extent from ear to ear and from chin to forehead, both as shares of the picture's height. */
  readonly width: number;
  readonly height: number;
  /** The head's tilt in radians, clockwise. */
  readonly roll: number;
}

/**
 * What the engine tells its watchers about one camera frame, some 30 times a second while the face moves: small, and
 * without a pixel or a landmark of the face.
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
  /** Null where the face is seen too coarsely to be covered: then nothing may count on where it is. */
  readonly place: FacePlace | null;
}

/** Whether the face is seen by the tracker that needs no model: ten points of it, and few of its motions. */
export function isSeenCoarsely(state: ExpressionState): boolean {
  return state.place === null;
}
