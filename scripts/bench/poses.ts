import { type AvatarPose, clampPose, POSE_KEYS } from '../../lib/avatar/pose/avatar-pose.ts';

/** How many poses are drawn, each different from the one before. */
export const POSES = 600;

/** A display's frames a second. */
const FRAMES_PER_SECOND = 60;

/**
 * A face that moves everywhere at once, as faces in a lively talk do at most: each value swings at a rate of its
 * own between half a hertz and two.
 */
export function livelyPoses(): readonly AvatarPose[] {
  return Array.from({ length: POSES }, (_, frame) => {
    const seconds = frame / FRAMES_PER_SECOND;
    const values = POSE_KEYS.map((key, index) => {
      const rate = 0.5 + (1.5 * index) / POSE_KEYS.length;
      return [key, Math.sin(2 * Math.PI * rate * seconds + index)];
    });
    return clampPose(Object.fromEntries(values));
  });
}
