import type { AnimationFormat } from '../animation/animation-format.ts';
import type { DrawnAnimation } from '../animation/drawn-animation.ts';
import type { EncodeDrawnAnimation } from '../animation/encode-drawn-animation.ts';
import type { Progress } from '../progress.ts';
import { WeightError } from '../weight-error.ts';

/** Pictures a second, and quality. */
type Step = readonly [framesPerSecond: number, quality: number];

/**
 * From smooth and clear down to where a face can still be read. A video weighs as much as its quality, whatever
 * its rate is; a file of pictures weighs as much as it has pictures. An APNG or GIF has 256 colours at 0.8, and
 * half of them at 0.6; rates are such that a GIF's hundredths of a second come out even, or nearly.
 */
const STEPS: Readonly<Record<Exclude<AnimationFormat, 'mp4'>, readonly Step[]>> = {
  webm: [
    [30, 0.7],
    [30, 0.6],
    [30, 0.5],
    [24, 0.45],
    [20, 0.4],
    [15, 0.35],
    [12, 0.3],
    [10, 0.2],
  ],
  webp: [
    [25, 0.8],
    [20, 0.75],
    [20, 0.6],
    [15, 0.5],
    [12, 0.4],
    [10, 0.3],
    [8, 0.1],
  ],
  apng: [
    [30, 0.8],
    [25, 0.8],
    [20, 0.8],
    [20, 0.6],
    [15, 0.6],
    [12, 0.4],
    [10, 0.4],
    [8, 0.2],
  ],
  gif: [
    [25, 0.8],
    [20, 0.8],
    [20, 0.6],
    [16, 0.6],
    [12.5, 0.6],
    [12.5, 0.4],
    [10, 0.4],
    [8, 0.2],
  ],
};

/** Each try fills so much of what is left of the bar: nobody knows whether it is the last. */
const FILLED = 0.8;

export interface LightAnimationOrder {
  readonly path: string;
  readonly format: keyof typeof STEPS;
  /** In pixels. */
  readonly size: number;
  readonly mostBytes: number;
  readonly mostFramesPerSecond: number;
}

/**
 * Encodes an animation, open where it is, with the most pictures and the highest quality that keep it under its limit.
 *
 * @throws WeightError when none do
 * @throws the signal's reason once that aborts
 */
export async function lightAnimation(
  animation: DrawnAnimation,
  { path, format, size, mostBytes, mostFramesPerSecond }: LightAnimationOrder,
  { onProgress, signal }: Progress,
  encode: EncodeDrawnAnimation,
): Promise<Blob> {
  let lightest = Number.POSITIVE_INFINITY;
  let done = 0;
  const steps = STEPS[format].filter(([framesPerSecond]) => framesPerSecond <= mostFramesPerSecond);
  for (const [framesPerSecond, quality] of steps) {
    const order = { format, size, framesPerSecond, quality, alpha: true };
    const left = FILLED * (1 - done);
    const from = done;
    const within = { onProgress: (share: number) => onProgress(from + left * share), signal };
    const file = await encode(animation, order, within);
    if (file.size <= mostBytes) return file;
    lightest = Math.min(lightest, file.size);
    done += left;
  }
  throw new WeightError(path, lightest, mostBytes);
}
