import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FaceRow, Split } from '../data/face-rows.ts';
import { type FaceVotes, majority } from '../data/votes.ts';
import { type Examination, examine, judge, type Reference } from './examination.ts';
import { calibrationError, type Scores, scoresOf } from './scores.ts';

/** How a network does on one split, each picture seen once. */
export interface Evaluation {
  readonly split: Split;
  readonly images: number;
  readonly parameters: number;
  /** Median time for one picture alone, standardising included, on this machine. */
  readonly millisecondsPerImage: number;
  /** The network's own, from its metadata. */
  readonly temperature: number;
  /** At that temperature, against the majority of the votes, or the labels where there are no votes. */
  readonly calibrationError: number;
  /** The same at a temperature of 1. */
  readonly uncalibratedError: number;
  /** All pictures against FER-2013's own labels. */
  readonly fer2013: Scores;
  /** Pictures with a majority among the seven expressions, against it; null without votes. */
  readonly ferplus7: Scores | null;
}

/** Measures a network on the faces of one split. */
export function evaluate(
  model: LayersModel,
  split: Split,
  faces: readonly FaceRow[],
  votes: ReadonlyMap<number, FaceVotes> | undefined,
): Evaluation {
  return summarise(examineFaces(model, faces), split, referencesOf(faces, votes));
}

/** Shows the rows of a data set to a network; each is named by its number. */
export function examineFaces(model: LayersModel, faces: readonly FaceRow[]): Examination {
  return examine(
    model,
    faces.map(({ row, pixels }) => ({ name: `row ${row}`, pixels })),
  );
}

/** FER-2013's own labels and, where there are votes, their majority: the latter last. */
export function referencesOf(
  faces: readonly FaceRow[],
  votes: ReadonlyMap<number, FaceVotes> | undefined,
): readonly Reference[] {
  const labels: Reference = {
    key: 'fer2013',
    title: "FER-2013's own labels",
    labels: faces.map(({ label }) => label),
  };
  if (!votes) return [labels];
  const voted = faces.map(({ row }) => {
    const cast = votes.get(row);
    return cast && majority(cast);
  });
  return [labels, { key: 'ferplus7', title: 'FER+ majority, 7 classes', labels: voted }];
}

/** @param references of {@link referencesOf} */
export function summarise(
  examination: Examination,
  split: Split,
  references: readonly Reference[],
): Evaluation {
  const [labels, majorities] = references;
  const scores = (reference: Reference) => scoresOf(judge(examination, reference));
  const decisive = (majorities ?? labels) as Reference;
  return {
    split,
    images: examination.pictures.length,
    parameters: examination.parameters,
    millisecondsPerImage: examination.millisecondsPerImage,
    temperature: examination.temperature,
    calibrationError: calibrationError(judge(examination, decisive)),
    uncalibratedError: calibrationError(judge(examination, decisive, 1)),
    fer2013: scores(labels as Reference),
    ferplus7: majorities ? scores(majorities) : null,
  };
}
