import type { Emotion } from '../expression/emotions.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import { FACES } from './faces.ts';
import type { EyebrowsVariant, EyesVariant, MouthVariant } from './style.ts';

/** What the avatar's face does in one picture, named by the drawings that show it. */
export interface AvatarPose {
  readonly eyebrows: EyebrowsVariant;
  readonly eyes: EyesVariant;
  readonly mouth: MouthVariant;
  /** The head's tilt in degrees, clockwise as one looks at the picture: -25 to 25. */
  readonly headRoll: number;
}

/** The drawing's head tilts no further than this, in degrees. */
export const MAXIMUM_HEAD_ROLL = 25;

/** From these weights on a motion of the face shows in the drawing. */
export const THRESHOLDS = {
  blink: 0.5,
  jawOpen: 0.35,
  smile: 0.45,
  frown: 0.45,
} as const;

/** The face of an expression, at rest and upright. */
export function poseOfEmotion(emotion: Emotion): AvatarPose {
  const { eyebrows, eyes, mouth } = FACES[emotion];
  return { eyebrows, eyes, mouth, headRoll: 0 };
}

/**
 * The avatar's answer to a state: the expression's face, and on top of it what the face itself does. The
 * picture is as the camera sees it; {@link mirrorPose} turns it into a mirror's.
 */
export function poseOf(state: ExpressionState): AvatarPose {
  const expression = state.expression === 'unsure' ? 'neutral' : state.expression;
  return {
    eyebrows: FACES[expression].eyebrows,
    eyes: eyesOf(expression, state.motion),
    mouth: mouthOf(expression, state.motion),
    headRoll: rollInDegrees(state.head.roll),
  };
}

/** The pose as the person sees it in a mirror: the other eye winks, and the head tilts the other way. */
export function mirrorPose(pose: AvatarPose): AvatarPose {
  return { ...pose, eyes: mirroredEyes(pose.eyes), headRoll: 0 - pose.headRoll };
}

type Motion = ExpressionState['motion'];

function eyesOf(expression: Emotion, motion: Motion): EyesVariant {
  const left = motion.blinkLeft > THRESHOLDS.blink;
  const right = motion.blinkRight > THRESHOLDS.blink;
  if (left && right) return FACES[expression].closedEyes;
  // The person's left eye is on the right of the picture, where the drawing called «wink» closes it.
  if (left) return 'wink';
  return right ? 'winkOther' : FACES[expression].eyes;
}

function mouthOf(expression: Emotion, motion: Motion): MouthVariant {
  const face = FACES[expression];
  const smiles = (motion.smileLeft + motion.smileRight) / 2 > THRESHOLDS.smile;
  if (motion.jawOpen > THRESHOLDS.jawOpen) {
    return expression === 'neutral' && smiles ? FACES.happy.openMouth : face.openMouth;
  }
  if (expression !== 'neutral') return face.mouth;
  if (smiles) return 'twinkle';
  const frowns = (motion.frownLeft + motion.frownRight) / 2 > THRESHOLDS.frown;
  return frowns ? FACES.sad.mouth : face.mouth;
}

function mirroredEyes(eyes: EyesVariant): EyesVariant {
  if (eyes === 'wink') return 'winkOther';
  return eyes === 'winkOther' ? 'wink' : eyes;
}

/** Whole degrees, so that a steady head gives a steady picture. */
function rollInDegrees(radians: number): number {
  const degrees = Number.isFinite(radians) ? Math.round((radians * 180) / Math.PI) : 0;
  return Math.max(-MAXIMUM_HEAD_ROLL, Math.min(MAXIMUM_HEAD_ROLL, degrees)) + 0;
}
