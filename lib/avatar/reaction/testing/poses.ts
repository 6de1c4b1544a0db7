import {
  type AvatarPose,
  clampPose,
  POSE_KEYS,
  POSE_WEIGHTS,
  type PoseKey,
} from '../../pose/avatar-pose.ts';

/** A crooked smile, a tilted head, eyes that look aside, and a little noise. */
export const LIVELY = clampPose({
  smileLeft: 0.5,
  smileRight: 0.2,
  browDownLeft: 0.015,
  jawOpen: 0.3,
  frownLeft: 0.1,
  blush: 0.4,
  roll: 0.2,
  yaw: -0.3,
  gazeX: -0.6,
});

const WEIGHTS: ReadonlySet<PoseKey> = new Set(POSE_WEIGHTS);

/** What of a pose lies outside of its range. */
export function impossibleKeys(pose: AvatarPose): readonly PoseKey[] {
  return POSE_KEYS.filter((key) => {
    const least = WEIGHTS.has(key) ? 0 : -1;
    return !(pose[key] >= least && pose[key] <= 1);
  });
}
