import type { Emotion } from '../../expression/emotions.ts';
import { ease } from '../numbers.ts';
import {
  type AvatarPose,
  clampPose,
  mixPoses,
  POSE_DIRECTIONS,
  type PoseKey,
  poseFrom,
} from '../pose/avatar-pose.ts';
import { withoutConflicts } from '../pose/conflicts.ts';
import { poseOfEmotion } from '../pose/emotion-poses.ts';

/** How long an emotion that is called up is shown in all, in milliseconds. */
export const SHOW_TIME = 2000;
/** When it is fully there, when it has settled after that, and how long it takes to go, in milliseconds. */
const COMES = 160;
const SETTLED = 440;
const GOES = 300;
/** So far it goes beyond itself before it settles, as a share. */
const OVERSHOOT = 0.12;
/** Which way the head throws itself as the emotion comes: a share of its full pitch, positive up. */
const TOSS: Readonly<Record<Emotion, number>> = {
  angry: -0.16,
  disgust: 0.1,
  fear: 0.12,
  happy: 0.16,
  sad: -0.18,
  surprise: 0.24,
  neutral: -0.08,
};
/** Eyes that close do so in every emotion. */
const LIDS: ReadonlySet<PoseKey> = new Set(['blinkLeft', 'blinkRight']);
const DIRECTIONS: ReadonlySet<PoseKey> = new Set(POSE_DIRECTIONS);

/**
 * A pose in which an emotion is called up. Blinks, gaze and head stay the face's own.
 *
 * @param elapsed since it was called up, in milliseconds
 * @param reduced whether the person wants no motion: then it is there or not, and nothing between
 */
export function withShownEmotion(
  own: AvatarPose,
  emotion: Emotion,
  elapsed: number,
  reduced: boolean,
): AvatarPose {
  if (!isShown(elapsed)) return own;
  if (reduced) return shared(own, poseOfEmotion(emotion), 1);
  const pose = shared(own, poseOfEmotion(emotion), shareAt(Math.max(elapsed, 0)));
  return clampPose({ ...pose, pitch: pose.pitch + TOSS[emotion] * tossAt(elapsed) });
}

/** @param elapsed since it was called up, in milliseconds */
export function isShown(elapsed: number): boolean {
  return elapsed < SHOW_TIME;
}

/** Whether an emotion hides the one that was called up before it. @param elapsed in milliseconds */
export function hasSettled(elapsed: number): boolean {
  return elapsed >= SETTLED;
}

function shared(own: AvatarPose, felt: AvatarPose, share: number): AvatarPose {
  const mixed = clampPose(
    poseFrom((key) => {
      if (DIRECTIONS.has(key)) return own[key] + share * felt[key];
      if (LIDS.has(key)) return Math.max(own[key], share * felt[key]);
      return own[key] + share * (felt[key] - own[key]);
    }),
  );
  return mixPoses(mixed, withoutConflicts(mixed), Math.min(share, 1));
}

/** How much of the emotion there is: a little more than all of it before it settles. */
function shareAt(elapsed: number): number {
  const come = 1 - (1 - Math.min(elapsed / COMES, 1)) ** 3;
  const beyond = OVERSHOOT * (1 - ease(COMES, SETTLED, elapsed));
  return come * (1 + beyond) * (1 - ease(SHOW_TIME - GOES, SHOW_TIME, elapsed));
}

/** The head goes and comes back while the emotion settles. */
function tossAt(elapsed: number): number {
  const share = Math.min(Math.max(elapsed / SETTLED, 0), 1);
  return Math.sin(Math.PI * Math.sqrt(share)) * (1 - share);
}
