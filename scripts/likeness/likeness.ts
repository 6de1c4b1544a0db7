import type { DrawnFace } from './drawn-face.ts';
import type { KnownMotion, LikenessMotion } from './known-motion.ts';
import type { DrawnMoment } from './play-states.ts';
import { correlation, mean } from './statistics.ts';

/** The least correlation of a motion with its drawing. */
export const LEAST_LIKENESS = 0.9;

/** How alike a face and its drawing are. */
export interface Likeness {
  /** The constant delay at which both agree best, in milliseconds. */
  readonly delay: number;
  /** The drawn frames that were compared. */
  readonly frames: number;
  /** Correlations of the motions that were compared. */
  readonly by: Readonly<Partial<Record<LikenessMotion, number>>>;
}

/** Delays that are tried, in milliseconds. */
const LONGEST_DELAY = 400;
const STEP = 5;

/**
 * Compares what a face did with what was drawn, after the constant delay that suits all motions best.
 *
 * @param motions what is compared
 * @param known what the face did at a time on the frames' clock; undefined where nobody knows
 * @param rest the drawing at rest
 */
export function compare(
  motions: readonly LikenessMotion[],
  moments: readonly DrawnMoment[],
  known: (time: number) => KnownMotion | undefined,
  rest: DrawnFace,
): Likeness {
  const drawn = moments.map(({ time, face }) => ({ time, motion: motionDrawn(face, rest) }));
  const tried = Array.from({ length: LONGEST_DELAY / STEP + 1 }, (_, step) => {
    const delay = step * STEP;
    const pairs = drawn.flatMap(({ time, motion }) => {
      const then = known(time - delay);
      return then === undefined ? [] : [[then, motion] as const];
    });
    return { delay, frames: pairs.length, by: correlations(motions, pairs) };
  });
  return tried.reduce((best, other) => (averageOf(other) > averageOf(best) ? other : best));
}

/** What one sees that a drawn face does. */
function motionDrawn(face: DrawnFace, rest: DrawnFace): Readonly<Record<LikenessMotion, number>> {
  const { opening, corner, browInner, browOuter, eye, roll } = face;
  // Eyes that are wider than at rest are no less of a blink.
  const closed = (side: 'left' | 'right') => Math.max(rest.eye[side] - eye[side], 0);
  return {
    jaw: opening,
    smile: corner.left + corner.right,
    brows: browInner.left + browInner.right + browOuter.left + browOuter.right,
    // As the camera sees it, the person's left is on the right of the picture.
    'inner brow, left': browInner.right,
    'inner brow, right': browInner.left,
    'outer brow, left': browOuter.right,
    'outer brow, right': browOuter.left,
    blink: closed('left') + closed('right'),
    roll,
  };
}

function correlations(
  motions: readonly LikenessMotion[],
  pairs: readonly (readonly [KnownMotion, KnownMotion])[],
): Likeness['by'] {
  return Object.fromEntries(
    motions.map((motion) => [
      motion,
      correlation(
        pairs.map(([known]) => known[motion] ?? Number.NaN),
        pairs.map(([, drawn]) => drawn[motion] ?? Number.NaN),
      ),
    ]),
  );
}

function averageOf({ by }: Likeness): number {
  return mean(Object.values(by));
}
