import { indexOfLargest } from '../scores/predict.ts';
import { type Scores, scoresOf } from '../scores/scores.ts';
import { fitRecalibration } from './recalibration.ts';
import type { Rival } from './rival.ts';

/** A picture with the right answer of each way to score, where it has one. */
export interface ComparedPicture {
  readonly pixels: Uint8Array;
  /** Indices into EMOTIONS. */
  readonly fer2013: number;
  readonly ferplus7: number | undefined;
}

/** The two ways to score. */
export const SCORINGS = ['fer2013', 'ferplus7'] as const;
export type Scoring = (typeof SCORINGS)[number];

export interface RivalFigures {
  readonly name: string;
  readonly bytes: number;
  /** Share of the picture's side that it saw. */
  readonly share: number;
  /** Median for one picture, its preparation included. */
  readonly milliseconds: number;
  readonly shipped: Readonly<Record<Scoring, Scores>>;
  /** After a recalibration that was fitted to training pictures scored the same way. */
  readonly recalibrated: Readonly<Record<Scoring, Scores>>;
}

/** Makes a network that sees the middle of the picture, so much of its side. */
export interface Candidate {
  readonly create: (share: number) => Promise<Rival>;
  /** What it may be given; the first is the whole picture. */
  readonly shares: readonly [number, ...number[]];
}

/** Training pictures by which the share is chosen. */
const CHOSEN_BY = 500;

/**
 * Measures a network as it is shipped and with its outputs recalibrated. How much of the picture it is given is
 * chosen on training pictures too: it was made for crops of another detector.
 */
export async function measureRival(
  candidate: Candidate,
  training: readonly ComparedPicture[],
  tested: readonly ComparedPicture[],
): Promise<RivalFigures> {
  const share = await bestShare(candidate, training.slice(0, CHOSEN_BY));
  const rival = await candidate.create(share);
  const learnt = training.map(({ pixels }) => rival.read(pixels));
  const times: number[] = [];
  const answers = tested.map(({ pixels }) => {
    const started = performance.now();
    const answer = rival.read(pixels);
    times.push(performance.now() - started);
    return answer;
  });
  const better = (scoring: Scoring) => {
    const recalibrated = fitRecalibration(
      training.flatMap((picture, index) => {
        const label = picture[scoring];
        return label === undefined ? [] : [{ label, probabilities: learnt[index] as Float32Array }];
      }),
    );
    return score(tested, answers.map(recalibrated), scoring);
  };
  return {
    name: rival.name,
    bytes: rival.bytes,
    share,
    milliseconds: times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0,
    shipped: forEachScoring((scoring) => score(tested, answers, scoring)),
    recalibrated: forEachScoring(better),
  };
}

function forEachScoring(scores: (scoring: Scoring) => Scores): Record<Scoring, Scores> {
  return { fer2013: scores('fer2013'), ferplus7: scores('ferplus7') };
}

async function bestShare(
  { create, shares }: Candidate,
  training: readonly ComparedPicture[],
): Promise<number> {
  let best = { share: shares[0], accuracy: -1 };
  for (const share of shares.length > 1 ? shares : []) {
    const rival = await create(share);
    const answers = training.map(({ pixels }) => rival.read(pixels));
    const { accuracy } = score(training, answers, 'ferplus7');
    if (accuracy > best.accuracy) best = { share, accuracy };
  }
  return best.share;
}

function score(
  pictures: readonly ComparedPicture[],
  answers: readonly ArrayLike<number>[],
  scoring: Scoring,
): Scores {
  return scoresOf(
    pictures.flatMap((picture, index) => {
      const label = picture[scoring];
      const answer = answers[index] as ArrayLike<number>;
      return label === undefined ? [] : [{ label, predicted: indexOfLargest(answer) }];
    }),
  );
}
