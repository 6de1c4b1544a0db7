import { ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';

/**
 * The sides of a face that looks to the right of the picture: the near one is on the picture's left and the
 * person's own right.
 */
export const SIDES = ['near', 'far'] as const;
export type Side = (typeof SIDES)[number];

/** What one side of the face does, each from 0 to 1. */
export interface SideMotion {
  readonly innerUp: number;
  readonly outerUp: number;
  readonly browDown: number;
  readonly closed: number;
  /** How much of the closing comes from below, as in a laugh: the closed eye is an arch, not a bowl. */
  readonly laughing: number;
  readonly squint: number;
  readonly wide: number;
  readonly smile: number;
  readonly frown: number;
}

export function sideMotion(side: Side, pose: AvatarPose): SideMotion {
  const near = side === 'near';
  const smile = near ? pose.smileRight : pose.smileLeft;
  const squint = near ? pose.squintRight : pose.squintLeft;
  const blink = near ? pose.blinkRight : pose.blinkLeft;
  const wide = near ? pose.wideRight : pose.wideLeft;
  const laugh = ease(0.3, 0.8, smile) * ease(0.35, 1, squint);
  return {
    innerUp: near ? pose.browInnerUpRight : pose.browInnerUpLeft,
    outerUp: near ? pose.browOuterUpRight : pose.browOuterUpLeft,
    browDown: near ? pose.browDownRight : pose.browDownLeft,
    closed: Math.max(ease(0, 1, blink), laugh),
    laughing: ease(0.25, 0.7, smile),
    squint: squint * (1 - laugh),
    wide: wide * (1 - blink),
    smile,
    frown: near ? pose.frownRight : pose.frownLeft,
  };
}
