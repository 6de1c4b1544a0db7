import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FaceRow, Split } from '../data/face-rows.ts';
import { type FaceVotes, majority } from '../data/votes.ts';
import { indexOfLargest, predictLogits } from './predict.ts';
import { calibrationError, type Scores, scoresOf } from './scores.ts';

/** How a network does on one split, each picture seen once. */
export interface Evaluation {
  readonly split: Split;
  readonly images: number;
  readonly parameters: number;
  /** Median time for one picture alone, standardising included, on this machine. */
  readonly millisecondsPerImage: number;
  /** Against the majority of the votes, or against the labels where there are no votes. */
  readonly calibrationError: number;
  /** All pictures against FER-2013's own labels. */
  readonly fer2013: Scores;
  /** Pictures with a majority among the seven expressions, against it; null without votes. */
  readonly ferplus7: Scores | null;
}

/** Logits for a face, and what it is measured against. */
interface Answer {
  readonly face: FaceRow;
  readonly predicted: number;
  readonly confidence: number;
}

/** Measures a network on the faces of one split. */
export function evaluate(
  model: LayersModel,
  split: Split,
  faces: readonly FaceRow[],
  votes: ReadonlyMap<number, FaceVotes> | undefined,
): Evaluation {
  const logits = predictLogits(
    model,
    faces.map(({ pixels }) => pixels),
  );
  const answers = faces.map((face, index): Answer => {
    const values = logits[index] as Float32Array;
    return { face, predicted: indexOfLargest(values), confidence: highestProbability(values) };
  });
  const labelled = answers.map((answer) => ({ ...answer, label: answer.face.label }));
  const voted = answers.flatMap((answer) => {
    const cast = votes?.get(answer.face.row);
    const label = cast && majority(cast);
    return label === undefined ? [] : [{ ...answer, label }];
  });
  const judged = votes ? voted : labelled;
  return {
    split,
    images: faces.length,
    parameters: model.countParams(),
    millisecondsPerImage: medianTime(model, faces),
    calibrationError: calibrationError(
      judged.map(({ confidence, label, predicted }) => ({
        confidence,
        right: label === predicted,
      })),
    ),
    fer2013: scoresOf(labelled),
    ferplus7: votes ? scoresOf(voted) : null,
  };
}

function highestProbability(logits: Float32Array): number {
  const largest = Math.max(...logits);
  return 1 / logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
}

/** Enough pictures for a steady median. */
const TIMED_IMAGES = 200;

function medianTime(model: LayersModel, faces: readonly FaceRow[]): number {
  const times = faces.slice(0, TIMED_IMAGES).map(({ pixels }) => {
    const started = performance.now();
    predictLogits(model, [pixels]);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
