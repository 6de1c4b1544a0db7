import { ease } from '../numbers.ts';
import {
  type AvatarPose,
  clampPose,
  mixPoses,
  POSE_WEIGHTS,
  type PoseKey,
  poseFrom,
} from '../pose/avatar-pose.ts';
import { withoutConflicts } from '../pose/conflicts.ts';

/** How steeply weights and the head's turn leave their rest. */
const STEEPNESS = 2.6;
const TURN_STEEPNESS = 1.5;
/** Below the first weight there is only the trembling of a face at rest; above the second it is a motion. */
const MEANT = [0.02, 0.15] as const;
/** Lids close as they do: a face would only look tired, and a blink is as closed as can be. */
const LEFT_ALONE: ReadonlySet<PoseKey> = new Set(['blinkLeft', 'blinkRight', 'gazeX', 'gazeY']);
const WEIGHTS: ReadonlySet<PoseKey> = new Set(POSE_WEIGHTS);

/**
 * The same expression larger than life. What is stronger in the face stays stronger, one-sided stays one-sided,
 * and what rests goes on resting.
 *
 * @param share 0 gives the pose itself, 1 all that there is
 */
export function exaggeratedPose(pose: AvatarPose, share: number): AvatarPose {
  if (share <= 0) return pose;
  const large = poseFrom((key) => {
    const value = pose[key];
    if (LEFT_ALONE.has(key)) return value;
    if (WEIGHTS.has(key)) return pushedWeight(value);
    return Math.sign(value) * pushed(Math.abs(value), TURN_STEEPNESS);
  });
  return clampPose(mixPoses(pose, withoutConflicts(clampPose(large)), share));
}

function pushedWeight(weight: number): number {
  return weight + ease(...MEANT, weight) * (pushed(weight, STEEPNESS) - weight);
}

/** Rises steeply from 0 and arrives at 1 with it. */
function pushed(value: number, steepness: number): number {
  return 1 - (1 - value) ** steepness;
}
