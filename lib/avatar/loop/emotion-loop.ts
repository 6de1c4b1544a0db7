import type { Emotion } from '../../expression/emotions.ts';
import { clamp01, ease } from '../numbers.ts';
import {
  ACCENTS,
  type AvatarPose,
  clampPose,
  type PoseKey,
  poseFrom,
} from '../pose/avatar-pose.ts';
import { withoutConflicts } from '../pose/conflicts.ts';
import { poseOfEmotion } from '../pose/emotion-poses.ts';
import { exaggeratedPose } from '../reaction/exaggerate.ts';
import { LIVING_MOTIONS } from './living-motions.ts';

/** Which expression a loop plays, and how long it takes. */
export interface EmotionLoop {
  readonly emotion: Emotion;
  /** Larger than life. */
  readonly reaction: boolean;
  /** In seconds. */
  readonly length: number;
}

/**
 * When the face leaves its rest, is there, has settled, and how long it takes to go and then rests, in seconds of a
 * loop of two or more; a shorter one does all of it faster.
 */
const LEAVES = 0.1;
const COMES = 0.24;
const SETTLES = 0.34;
const GOES = 0.38;
const RESTS = 0.14;
/** So far it goes beyond itself before it settles, as a share. */
const OVERSHOOT = 0.1;
/** Tears and blushes come and go more slowly than muscles. */
const ACCENT_COMES = 0.6;
const UNHURRIED = 2;
const SOFT: ReadonlySet<PoseKey> = new Set(ACCENTS);

/**
 * An expression as it comes from rest, lives for a while and goes back to rest: the pose at a time of the loop. The
 * same always gives the same, and the end is the beginning, so that it can be repeated without a seam.
 *
 * @param time in seconds
 */
export function loopPose({ emotion, reaction, length }: EmotionLoop, time: number): AvatarPose {
  const pace = Math.min(1, length / UNHURRIED);
  const [now, end] = [(time % length) / pace, length / pace];
  const share = shareAt(now, end);
  const accents = accentsAt(now, end);
  const lives = ease(LEAVES, LEAVES + COMES + SETTLES, now) * goesAt(now, end);
  const kept = end - LEAVES - RESTS;
  const added = LIVING_MOTIONS[emotion](Math.max(now - LEAVES, 0) * pace, kept * pace);
  const felt = poseOfEmotion(emotion);
  const own = clampPose(
    poseFrom((key) => (SOFT.has(key) ? accents : share) * felt[key] + lives * (added[key] ?? 0)),
  );
  const large = reaction ? exaggeratedPose(own, clamp01(share)) : own;
  return withoutConflicts(large);
}

/**
 * The pose at a time of several loops, one after the other and then from the beginning.
 *
 * @param each how long each takes, in seconds
 * @param time in seconds
 */
export function sequencePose(emotions: readonly Emotion[], each: number, time: number): AvatarPose {
  // A time that lies a rounding error before the next expression belongs to that.
  const turn = Math.floor(time / each + 1e-9);
  const emotion = emotions[turn % emotions.length] ?? 'neutral';
  return loopPose({ emotion, reaction: false, length: each }, Math.max(time - turn * each, 0));
}

/** When the burst of a reaction begins, in seconds: as the face leaves its rest. */
export function burstStart({ length }: EmotionLoop): number {
  return LEAVES * Math.min(1, length / UNHURRIED);
}

/** How much of the expression there is: a little more than all of it before it settles. */
function shareAt(now: number, end: number): number {
  const come = 1 - (1 - clamp01((now - LEAVES) / COMES)) ** 3;
  const there = LEAVES + COMES;
  const beyond = OVERSHOOT * (1 - ease(there, there + SETTLES, now));
  return come * (1 + beyond) * goesAt(now, end);
}

function accentsAt(now: number, end: number): number {
  return ease(LEAVES, LEAVES + ACCENT_COMES, now) * goesAt(now, end);
}

function goesAt(now: number, end: number): number {
  return 1 - ease(end - RESTS - GOES, end - RESTS, now);
}
