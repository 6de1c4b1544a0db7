import type { Emotion } from '../../expression/emotions.ts';
import { type AvatarPose, clampPose } from './avatar-pose.ts';
import { bothSides } from './sides.ts';

/** The seven expressions as poses of the rig, upright and looking ahead. */
export const EMOTION_POSES: Readonly<Record<Emotion, AvatarPose>> = {
  angry: clampPose({
    ...bothSides({ browDown: 1, squint: 0.55, frown: 0.75 }),
    stretch: 0.7,
    noseWrinkle: 0.3,
    anger: 1,
  }),
  disgust: clampPose({
    ...bothSides({ browDown: 0.7, squint: 0.65, frown: 0.7 }),
    noseWrinkle: 1,
    tongue: 0.8,
    queasy: 1,
  }),
  fear: clampPose({
    ...bothSides({ browInnerUp: 1, browOuterUp: 0.3, wide: 1, frown: 0.3 }),
    stretch: 0.95,
    jawOpen: 0.05,
    sweat: 1,
  }),
  happy: clampPose({
    ...bothSides({ smile: 0.95, browOuterUp: 0.25, squint: 0.25 }),
    jawOpen: 0.3,
    blush: 0.7,
  }),
  sad: clampPose({
    ...bothSides({ browInnerUp: 0.9, frown: 0.9, blink: 0.2 }),
    gazeY: -0.2,
    tear: 1,
  }),
  surprise: clampPose({
    ...bothSides({ browInnerUp: 0.85, browOuterUp: 1, wide: 0.9 }),
    jawOpen: 0.75,
    pucker: 0.25,
  }),
  neutral: clampPose({}),
};

/** The face of an expression, upright. */
export function poseOfEmotion(emotion: Emotion): AvatarPose {
  return EMOTION_POSES[emotion];
}
