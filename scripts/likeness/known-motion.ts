import { browEnds, browMotion } from '../../lib/avatar/hands/avataaars/eyebrows.ts';
import { type PoseOptions, poseOf } from '../../lib/avatar/pose/pose-of.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { poseAt } from '../clip/pose-at.ts';
import type { ClipName, Timeline } from '../clip/timeline.ts';

/**
 * The motions that the likeness is told by, as the issue of the living face names them: the brows as a whole as
 * the clip raises them, and end by end as the weights do. Left and right are the person's own.
 */
export const LIKENESS_MOTIONS = [
  'jaw',
  'smile',
  'brows',
  'inner brow, left',
  'inner brow, right',
  'outer brow, left',
  'outer brow, right',
  'blink',
  'roll',
] as const;
export type LikenessMotion = (typeof LIKENESS_MOTIONS)[number];

/** What a face does at a moment, as far as it is known. Each grows with the motion; their scales differ. */
export type KnownMotion = Readonly<Partial<Record<LikenessMotion, number>>>;

const BROW_ENDS = [
  'inner brow, left',
  'inner brow, right',
  'outer brow, left',
  'outer brow, right',
] as const satisfies readonly LikenessMotion[];

/** What each clip moves that can be compared: with what the clip's face does, and with the weights. */
export const MOVED: Readonly<
  Record<
    Extract<ClipName, 'sample' | 'brows'>,
    { readonly clip: readonly LikenessMotion[]; readonly weights: readonly LikenessMotion[] }
  >
> = {
  sample: {
    clip: ['jaw', 'smile', 'brows', 'blink', 'roll'],
    weights: ['jaw', 'smile', ...BROW_ENDS, 'blink', 'roll'],
  },
  brows: { clip: ['brows'], weights: BROW_ENDS },
};

/** The clips whose likeness is measured. */
export type MeasuredClip = keyof typeof MOVED;

/**
 * What the face in a clip does: only its surprise opens the mouth, and it smiles where no other mouth is drawn
 * over the portrait's own.
 *
 * @param time seconds since the clip's start
 */
export function knownMotionAt(timeline: Timeline, time: number): KnownMotion {
  const { weights, head } = poseAt(timeline, time);
  const { neutralMouth = 0, sadMouth = 0, angryMouth = 0, surprisedMouth = 0 } = weights;
  return {
    jaw: surprisedMouth,
    smile: 1 - neutralMouth - sadMouth - angryMouth - surprisedMouth,
    brows: weights.browRaise ?? 0,
    blink: weights.blink ?? 0,
    roll: head.roll,
  };
}

/**
 * What the weights say that the drawn face shall do. Several of them drive an end of a brow at once, and against
 * each other: for it, what they do together by the rig's own definition is its weight. Jaw, smile and blinks have
 * one weight a side, which is taken as it was measured.
 */
export function motionIn(state: ExpressionState, options: PoseOptions): KnownMotion {
  const { motion, head } = state;
  const pose = poseOf(state, options);
  const left = browEnds(browMotion('left', pose));
  const right = browEnds(browMotion('right', pose));
  return {
    jaw: motion.jawOpen,
    smile: motion.smileLeft + motion.smileRight,
    'inner brow, left': left.inner,
    'inner brow, right': right.inner,
    'outer brow, left': left.outer,
    'outer brow, right': right.outer,
    blink: motion.blinkLeft + motion.blinkRight,
    roll: head.roll,
  };
}
