import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { poseAt } from '../clip/pose-at.ts';
import type { Timeline } from '../clip/timeline.ts';

/** The motions that the likeness is told by, as the issue of the living face names them. */
export const LIKENESS_MOTIONS = ['jaw', 'smile', 'brows', 'blink', 'roll'] as const;
export type LikenessMotion = (typeof LIKENESS_MOTIONS)[number];

/** What a face does at a moment. Each grows with the motion; their scales differ. */
export type KnownMotion = Readonly<Record<LikenessMotion, number>>;

/**
 * What the face in a clip does: only its surprise opens the mouth and raises whole brows, and it smiles where no
 * other mouth is drawn over the portrait's own.
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

/** What a state says that the face does. */
export function motionIn({ motion, head }: ExpressionState): KnownMotion {
  return {
    jaw: motion.jawOpen,
    smile: motion.smileLeft + motion.smileRight,
    brows:
      motion.browInnerUpLeft +
      motion.browInnerUpRight +
      motion.browOuterUpLeft +
      motion.browOuterUpRight,
    blink: motion.blinkLeft + motion.blinkRight,
    roll: head.roll,
  };
}
