import { type ExpressionState, FACE_MOTIONS } from '../../expression/expression-state.ts';
import { type AvatarPose, clampPose, MAXIMUM_ROLL, MAXIMUM_TURN } from './avatar-pose.ts';
import type { Calibration } from './calibration.ts';

export interface PoseOptions {
  readonly calibration: Calibration;
  /** From 0, a mirror of the face, to 1, the emoji of its expression. */
  readonly emojiShare: number;
}

/** In the middle between a mirror and an emoji. */
export const DEFAULT_EMOJI_SHARE = 0.5;

/** The avatar's answer to a state, as the camera sees it. */
export function poseOf(state: ExpressionState, { calibration }: PoseOptions): AvatarPose {
  const motion = FACE_MOTIONS.map((name) => {
    const { rest, full } = calibration.motion[name];
    return [name, (state.motion[name] - rest) / (full - rest)];
  });
  const degrees = 180 / Math.PI;
  return clampPose({
    ...Object.fromEntries(motion),
    gazeX: state.gaze.x - calibration.gaze.x,
    gazeY: state.gaze.y - calibration.gaze.y,
    roll: ((state.head.roll - calibration.head.roll) * degrees) / MAXIMUM_ROLL,
    yaw: ((state.head.yaw - calibration.head.yaw) * degrees) / MAXIMUM_TURN,
    pitch: ((state.head.pitch - calibration.head.pitch) * degrees) / MAXIMUM_TURN,
  });
}
