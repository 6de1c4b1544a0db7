import { clamp01 } from '../numbers.ts';
import type { AvatarPose } from '../pose/avatar-pose.ts';

/** What one corner of the mouth does; each from 0 to 1. */
export interface MouthCorner {
  readonly smile: number;
  readonly frown: number;
}

/** Both corners, in the order of the picture: the person's own right first. */
export type MouthCorners = readonly [MouthCorner, MouthCorner];

/**
 * What the corners of a mouth do in a pose.
 *
 * @param rest how the mouth's resting style bends each corner: 1 a full smile, -1 a full frown
 */
export function mouthCorners(
  rest: readonly [right: number, left: number],
  pose: AvatarPose,
): MouthCorners {
  return [
    cornerOf(rest[0], pose.smileRight, pose.frownRight),
    cornerOf(rest[1], pose.smileLeft, pose.frownLeft),
  ];
}

/** The mouth as a whole: a smile on one side takes the frown back on both. */
export function wholeMouth([right, left]: MouthCorners): MouthCorner {
  const smile = (right.smile + left.smile) / 2;
  return { smile, frown: ((right.frown + left.frown) / 2) * (1 - smile) };
}

/** The resting style bends a corner only as far as the pose leaves it free. */
function cornerOf(rest: number, smile: number, frown: number): MouthCorner {
  const free = (1 - smile) * (1 - frown);
  return {
    smile: clamp01(smile + Math.max(0, rest) * free),
    frown: clamp01(frown + Math.max(0, -rest) * free),
  };
}
