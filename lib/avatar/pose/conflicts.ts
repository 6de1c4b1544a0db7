import type { AvatarPose } from './avatar-pose.ts';

/** A lid that closes isn't wide, a mouth that opens isn't pressed, and a smile's corner isn't lowered. */
export function withoutConflicts(pose: AvatarPose): AvatarPose {
  return {
    ...pose,
    wideLeft: pose.wideLeft * (1 - pose.blinkLeft),
    wideRight: pose.wideRight * (1 - pose.blinkRight),
    press: pose.press * (1 - pose.jawOpen),
    frownLeft: pose.frownLeft * (1 - pose.smileLeft),
    frownRight: pose.frownRight * (1 - pose.smileRight),
  };
}
