import type { LayersModel } from '@tensorflow/tfjs-layers';
import {
  type Alteration,
  blurred,
  darkened,
  rotated,
  scaled,
  seenAt,
} from '../data/alterations.ts';
import { createRandom, shuffled } from '../data/random.ts';
import type { JudgedPicture } from './examination.ts';
import { indexOfLargest, predictLogits } from './predict.ts';

/** Accuracy over how much the pictures are made worse. */
export interface RobustnessCurve {
  readonly title: string;
  /** What is done to the pictures, in one sentence. */
  readonly definition: string;
  readonly points: readonly { readonly name: string; readonly accuracy: number }[];
}

interface Trial {
  readonly title: string;
  readonly definition: string;
  readonly steps: readonly (readonly [name: string, alter: Alteration])[];
}

const TRIALS: readonly Trial[] = [
  {
    title: 'Darker',
    definition: 'Each grey level times the factor, rounded to whole levels.',
    steps: [1, 0.5, 0.25, 0.12, 0.06, 0.03].map((gain) => [`× ${gain}`, darkened(gain)]),
  },
  {
    title: 'Blurred',
    definition: 'Gaussian blur; its standard deviation in pixels of the 48x48 crop.',
    steps: [0, 0.5, 1, 1.5, 2, 3].map((sigma) => [`${sigma} px`, blurred(sigma)]),
  },
  {
    title: 'Rotated',
    definition: 'Turned clockwise around the middle of the crop.',
    steps: [-45, -30, -20, -10, 0, 10, 20, 30, 45].map((angle) => [`${angle}°`, rotated(angle)]),
  },
  {
    title: 'Cut too small or too large',
    definition: 'Scaled around the middle of the crop; the edge goes on outside.',
    steps: [0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5].map((scale) => [`× ${scale}`, scaled(scale)]),
  },
  {
    title: 'Small in the picture',
    definition: 'Averaged down to so many pixels a side, and enlarged to 48 again.',
    steps: [48, 32, 24, 16, 12, 8].map((side) => [`${side} px`, seenAt(side)]),
  },
];

const SEED = 1;

/**
 * Makes pictures darker, blurred, turned and smaller, and asks the network again.
 *
 * @param images at most so many of the pictures, chosen by a fixed seed
 */
export function robustnessOf(
  model: LayersModel,
  judged: readonly JudgedPicture[],
  images: number,
): readonly RobustnessCurve[] {
  const chosen = [...shuffled(judged.length, createRandom(SEED))]
    .slice(0, images)
    .map((index) => judged[index] as JudgedPicture);
  return TRIALS.map(({ title, definition, steps }) => ({
    title,
    definition,
    points: steps.map(([name, alter]) => ({ name, accuracy: accuracyAfter(model, chosen, alter) })),
  }));
}

function accuracyAfter(
  model: LayersModel,
  judged: readonly JudgedPicture[],
  alter: Alteration,
): number {
  const logits = predictLogits(
    model,
    judged.map(({ picture }) => alter(picture.pixels)),
  );
  const right = judged.filter(
    ({ label }, index) => indexOfLargest(logits[index] as Float32Array) === label,
  );
  return judged.length === 0 ? 0 : right.length / judged.length;
}
