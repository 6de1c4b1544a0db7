import type { LayersModel } from '@tensorflow/tfjs-layers';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { augment } from '../data/augmentation.ts';
import { createRandom, shuffled } from '../data/random.ts';
import type { Sample } from '../data/training-set.ts';
import { type FaceVotes, majority } from '../data/votes.ts';
import { indexOfLargest, predictLogits } from '../scores/predict.ts';
import { fitTemperature, negativeLogLikelihood } from './fit-temperature.ts';

/** A training face with the one expression that is right. */
export interface LabelledFace {
  /** Number of the row. */
  readonly row: number;
  readonly pixels: Uint8Array;
  /** Index into EMOTIONS. */
  readonly label: number;
}

/** The temperature of a network, and what it was fitted to. */
export interface Calibration {
  readonly temperature: number;
  readonly seed: number;
  /** Training faces, each changed at random. */
  readonly images: number;
  /** Share of them that the network reads right. */
  readonly accuracy: number;
  /** Mean negative log-likelihood of the labels, at a temperature of 1 and at the fitted one. */
  readonly likelihood: readonly [before: number, after: number];
}

/** Those samples that have one right expression: the majority of the votes, or the label where there are no votes. */
export function labelledFaces(
  samples: readonly Sample[],
  votes: ReadonlyMap<number, FaceVotes> | undefined,
): readonly LabelledFace[] {
  return samples.flatMap(({ row, pixels, target }) => {
    const cast = votes?.get(row);
    const label = votes ? cast && majority(cast) : target.indexOf(1);
    return label === undefined ? [] : [{ row, pixels, label }];
  });
}

/** Enough for a temperature that another choice of faces moves by about a hundredth. */
const IMAGES = 8000;

/**
 * Fits the temperature to training faces, each turned, moved, darkened and covered at random as in training. The
 * network has learnt these very faces, so on them as they are it is righter than on new ones; the random changes
 * take most of that lead away. No face of a split that is tested on is looked at.
 *
 * @param faces with a label, of the Training split
 */
export function calibrate(
  model: LayersModel,
  faces: readonly LabelledFace[],
  seed: number,
): Calibration {
  const chosen = [...shuffled(faces.length, createRandom(seed))]
    .slice(0, IMAGES)
    .map((index) => faces[index] as LabelledFace);
  const pictures = chosen.map(({ row, pixels }) => {
    const changed = new Float32Array(INPUT_SIZE * INPUT_SIZE);
    augment(pixels, changed, createRandom(seed, row));
    return changed;
  });
  const logits = predictLogits(model, pictures);
  const answers = chosen.map(({ label }, index) => ({
    label,
    logits: logits[index] as Float32Array,
  }));
  const temperature = fitTemperature(answers);
  const right = answers.filter(({ logits, label }) => indexOfLargest(logits) === label);
  return {
    temperature: Number(temperature.toFixed(3)),
    seed,
    images: answers.length,
    accuracy: right.length / answers.length,
    likelihood: [negativeLogLikelihood(answers, 1), negativeLogLikelihood(answers, temperature)],
  };
}
