import { type ExpressionState, FACE_MOTIONS } from '../../expression/expression-state.ts';
import { type AvatarPose, clampPose, MAXIMUM_ROLL, MAXIMUM_TURN } from './avatar-pose.ts';
import type { Calibration } from './calibration.ts';
import { withEmotions } from './emotion-blend.ts';

export interface PoseOptions {
  readonly calibration: Calibration;
  /** From 0, a mirror of the face, to 1, the emoji of its expression. */
  readonly emojiShare: number;
}

/** In the middle between a mirror and an emoji. */
export const DEFAULT_EMOJI_SHARE = 0.5;

const DEGREES = 180 / Math.PI;

/**
 * The avatar's answer to a state, as the camera sees it: what the face does, and on top of it as much of its
 * emotion as is wished and as the face doesn't contradict.
 */
export function poseOf(
  state: ExpressionState,
  { calibration, emojiShare }: PoseOptions,
): AvatarPose {
  const share = Math.min(Math.max(emojiShare, 0), 1);
  return withEmotions(mirroringPose(state, calibration), state.probabilities, share);
}

/** What the face itself does, on the scale of the person's own rest and full. */
function mirroringPose(state: ExpressionState, calibration: Calibration): AvatarPose {
  const weights = FACE_MOTIONS.map((name) => {
    const { rest, full } = calibration.motion[name];
    return [name, (state.motion[name] - rest) / (full - rest)];
  });
  const { head, gaze } = state;
  const straight = calibration.head;
  return clampPose({
    ...Object.fromEntries(weights),
    gazeX: gaze.x - calibration.gaze.x,
    gazeY: gaze.y - calibration.gaze.y,
    roll: ((head.roll - straight.roll) * DEGREES) / MAXIMUM_ROLL,
    yaw: ((head.yaw - straight.yaw) * DEGREES) / MAXIMUM_TURN,
    pitch: ((head.pitch - straight.pitch) * DEGREES) / MAXIMUM_TURN,
  });
}
