import type { FaceMotion } from '../expression/expression-state.ts';

export const FACE_HALVES = ['upper', 'lower'] as const;

/** An action unit, and the motions that show it: of the person's left and right side, or one of both at once. */
interface ActionUnit {
  /** Its number in the system. */
  readonly name: string;
  readonly half: (typeof FACE_HALVES)[number];
  readonly motions: readonly FaceMotion[];
}

/**
 * The action units of the Facial Action Coding System (Ekman and Friesen, 1978) that can be read here, from the top of
 * the face down. What a motion weighs, 0 to 1, is the unit's intensity.
 */
export const ACTION_UNITS = [
  { name: 'AU1', half: 'upper', motions: ['browInnerUpLeft', 'browInnerUpRight'] },
  { name: 'AU2', half: 'upper', motions: ['browOuterUpLeft', 'browOuterUpRight'] },
  { name: 'AU4', half: 'upper', motions: ['browDownLeft', 'browDownRight'] },
  { name: 'AU5', half: 'upper', motions: ['wideLeft', 'wideRight'] },
  { name: 'AU7', half: 'upper', motions: ['squintLeft', 'squintRight'] },
  { name: 'AU45', half: 'upper', motions: ['blinkLeft', 'blinkRight'] },
  { name: 'AU9', half: 'upper', motions: ['noseWrinkle'] },
  { name: 'AU12', half: 'lower', motions: ['smileLeft', 'smileRight'] },
  { name: 'AU15', half: 'lower', motions: ['frownLeft', 'frownRight'] },
  { name: 'AU18', half: 'lower', motions: ['pucker'] },
  { name: 'AU20', half: 'lower', motions: ['stretch'] },
  { name: 'AU24', half: 'lower', motions: ['press'] },
  { name: 'AU26', half: 'lower', motions: ['jawOpen'] },
  { name: 'AU34', half: 'lower', motions: ['cheekPuff'] },
] as const satisfies readonly ActionUnit[];
