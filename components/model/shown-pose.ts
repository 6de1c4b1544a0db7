import { type AvatarPose, mirrorPose, REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { type PoseOptions, poseOf } from '../../lib/avatar/pose/pose-of.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';

/** From these weights on one sees that a part of the face has moved. */
const OPEN_MOUTH = 0.3;
const SMILING = 0.35;
const FROWNING = 0.35;
const CLOSED_EYES = 0.6;

/** The pose that a person sees of herself: as in a mirror, and at rest while no face is seen. */
export function shownPose(state: ExpressionState | null, options: PoseOptions): AvatarPose {
  return state === null ? REST_POSE : mirrorPose(poseOf(state, options));
}

/** What the mouth does, in one word. */
export function mouthOf(pose: AvatarPose): 'open' | 'smile' | 'frown' | 'rest' {
  if (pose.jawOpen > OPEN_MOUTH && pose.smileLeft + pose.smileRight < 2 * SMILING) return 'open';
  if (pose.smileLeft + pose.smileRight > 2 * SMILING) return 'smile';
  return pose.frownLeft + pose.frownRight > 2 * FROWNING ? 'frown' : 'rest';
}

/** Whether both eyes are closed, in one word. */
export function eyesOf(pose: AvatarPose): 'closed' | 'open' {
  return Math.min(pose.blinkLeft, pose.blinkRight) > CLOSED_EYES ? 'closed' : 'open';
}
