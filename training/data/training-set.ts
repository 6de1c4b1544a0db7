import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { pixelHash } from './exact-copies.ts';
import type { FaceRow, Split } from './face-rows.ts';
import type { FaceVotes } from './votes.ts';
import { voteDistribution } from './votes.ts';

/** One face with the distribution that the network learns for it. */
export interface Sample {
  readonly row: number;
  readonly pixels: Uint8Array;
  /** Probabilities in the order of EMOTIONS. */
  readonly target: readonly number[];
}

/** The faces to learn from, and how many were left out for what reason. */
export interface TrainingSet {
  readonly samples: readonly Sample[];
  /** Training faces that stand again, pixel for pixel, in a split that is tested on. */
  readonly copies: number;
  /** Faces on which most people saw none of the seven expressions. */
  readonly withoutExpression: number;
}

/**
 * Chooses the faces to learn from: those of the Training split that have no exact copy in another split. With
 * votes the target is their distribution, without it is the label.
 */
export function createTrainingSet(
  rows: readonly FaceRow[],
  votes: ReadonlyMap<number, FaceVotes> | undefined,
): TrainingSet {
  const tested = new Set(rows.filter((row) => row.split !== 'Training').map(pixelHash));
  const candidates = facesOf(rows, 'Training');
  const unseen = candidates.filter((row) => !tested.has(pixelHash(row)));
  const samples = unseen.flatMap((row) => {
    const target = targetOf(row, votes);
    return target ? [{ row: row.row, pixels: row.pixels, target }] : [];
  });
  return {
    samples,
    copies: candidates.length - unseen.length,
    withoutExpression: unseen.length - samples.length,
  };
}

/** The faces of one split. */
export function facesOf(rows: readonly FaceRow[], split: Split): readonly FaceRow[] {
  return rows.filter((row) => row.split === split);
}

function targetOf(
  row: FaceRow,
  votes: ReadonlyMap<number, FaceVotes> | undefined,
): readonly number[] | undefined {
  if (!votes) return EMOTIONS.map((_, index) => (index === row.label ? 1 : 0));
  const voted = votes.get(row.row);
  return voted && voteDistribution(voted);
}
