import type { LayersModel } from '@tensorflow/tfjs-layers';
import { probabilitiesOf, temperatureOf } from '../../lib/emotion/temperature.ts';
import type { Picture } from '../data/picture.ts';
import { indexOfLargest, predictLogits } from './predict.ts';

/** What pictures are measured against. */
export interface Reference {
  /** Key in the JSON output. */
  readonly key: 'fer2013' | 'ferplus7' | 'labels';
  readonly title: string;
  /** For each picture an index into EMOTIONS, or undefined where it doesn't count. */
  readonly labels: readonly (number | undefined)[];
}

/** What a network said to each picture, seen once. */
export interface Examination {
  readonly pictures: readonly Picture[];
  /** Seven logits for each picture. */
  readonly logits: readonly Float32Array[];
  readonly temperature: number;
  readonly parameters: number;
  /** Median time for one picture alone, standardising included, on this machine. */
  readonly millisecondsPerImage: number;
}

/** One picture's answer beside the right one. */
export interface JudgedPicture {
  readonly picture: Picture;
  readonly logits: Float32Array;
  /** Indices into EMOTIONS. */
  readonly label: number;
  readonly predicted: number;
  readonly right: boolean;
  /** Probability of the predicted expression at the network's temperature. */
  readonly confidence: number;
}

/** Shows each picture to the network once. */
export function examine(model: LayersModel, pictures: readonly Picture[]): Examination {
  return {
    pictures,
    logits: predictLogits(
      model,
      pictures.map(({ pixels }) => pixels),
    ),
    temperature: temperatureOf(model.getUserDefinedMetadata()),
    parameters: model.countParams(),
    millisecondsPerImage: medianTime(model, pictures),
  };
}

/**
 * The answers to those pictures that a reference has a label for.
 *
 * @param temperature for example 1, to see what the network says without its own
 */
export function judge(
  examination: Examination,
  reference: Reference,
  temperature = examination.temperature,
): readonly JudgedPicture[] {
  return examination.pictures.flatMap((picture, index): JudgedPicture[] => {
    const label = reference.labels[index];
    if (label === undefined) return [];
    const logits = examination.logits[index] as Float32Array;
    const predicted = indexOfLargest(logits);
    const confidence = Math.max(...probabilitiesOf(logits, temperature));
    return [{ picture, logits, label, predicted, right: predicted === label, confidence }];
  });
}

/** Enough pictures for a steady median. */
const TIMED_IMAGES = 200;

function medianTime(model: LayersModel, pictures: readonly Picture[]): number {
  const times = pictures.slice(0, TIMED_IMAGES).map(({ pixels }) => {
    const started = performance.now();
    predictLogits(model, [pixels]);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
