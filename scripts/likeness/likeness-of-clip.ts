import type { PoseOptions } from '../../lib/avatar/pose/pose-of.ts';
import { TIMELINES } from '../clip/timeline.ts';
import { clipTimeAt } from './clip-time.ts';
import {
  type KnownMotion,
  knownMotionAt,
  type MeasuredClip,
  MOVED,
  motionIn,
} from './known-motion.ts';
import { compare, type Likeness } from './likeness.ts';
import { measureAtRest, playStates, type Sitter } from './play-states.ts';
import type { Recording } from './record-clip.ts';

export interface LikenessOfClip {
  /** Of the drawing to what the clip's face does. */
  readonly clip: Likeness;
  /** Of the drawing to the weights that drive it. */
  readonly weights: Likeness;
}

/** Draws a recording and compares what is drawn with the clip and with the states. */
export async function likenessOfClip(
  { states, sightings }: Recording,
  clip: MeasuredClip,
  sitter: Sitter,
  options: PoseOptions,
): Promise<LikenessOfClip> {
  const moments = await playStates(states, sitter, options);
  const rest = await measureAtRest(sitter);
  const timeline = TIMELINES[clip];
  const inClip = (time: number): KnownMotion | undefined => {
    const clipTime = clipTimeAt(time, sightings, timeline.duration);
    return clipTime === undefined ? undefined : knownMotionAt(timeline, clipTime);
  };
  const inWeights = (time: number): KnownMotion | undefined => {
    const state = states.findLast(({ capturedAt }) => capturedAt <= time);
    return state && motionIn(state, options);
  };
  return {
    clip: compare(MOVED[clip].clip, moments, inClip, rest),
    weights: compare(MOVED[clip].weights, moments, inWeights, rest),
  };
}
