import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { resample } from './augmentation.ts';

const PIXELS = INPUT_SIZE * INPUT_SIZE;
const LEVELS = 256;
const UNCHANGED = { rotation: 0, scale: 1, mirrored: false, shift: [0, 0] } as const;

/** Makes a worse picture of a good one, 48x48 grey levels each, as a worse camera or pose would. */
export type Alteration = (pixels: Uint8Array) => Uint8Array;

/**
 * Less light: each level times `gain`, rounded to whole levels, so that what is lost in the dark stays lost.
 *
 * @param gain from 0 to 1
 */
export function darkened(gain: number): Alteration {
  return (pixels) => pixels.map((level) => Math.round(level * gain));
}

/** Out of focus: a Gaussian blur of `sigma` pixels of the crop; the edge goes on outside. */
export function blurred(sigma: number): Alteration {
  if (sigma === 0) return (pixels) => pixels;
  const radius = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, index) =>
    Math.exp(-((index - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = weights.map((weight) => weight / sum);
  return (pixels) => {
    const lines = convolved(Float32Array.from(pixels), kernel, radius, 1, INPUT_SIZE);
    const both = convolved(lines, kernel, radius, INPUT_SIZE, 1);
    return Uint8Array.from(both, Math.round);
  };
}

/** One pass of a separable filter: along `step`, for each line that begins at a multiple of `stride`. */
function convolved(
  source: Float32Array,
  kernel: readonly number[],
  radius: number,
  step: number,
  stride: number,
): Float32Array {
  const into = new Float32Array(PIXELS);
  for (let line = 0; line < INPUT_SIZE; line++) {
    for (let place = 0; place < INPUT_SIZE; place++) {
      let sum = 0;
      for (const [index, weight] of kernel.entries()) {
        const from = Math.min(Math.max(place + index - radius, 0), INPUT_SIZE - 1);
        sum += weight * (source[line * stride + from * step] as number);
      }
      into[line * stride + place * step] = sum;
    }
  }
  return into;
}

/** A head that is tilted by so many degrees and was not turned upright. */
export function rotated(rotation: number): Alteration {
  return (pixels) => moved(pixels, { ...UNCHANGED, rotation });
}

/** A face that was cut out too small (below 1) or too large (above 1). */
export function scaled(scale: number): Alteration {
  return (pixels) => moved(pixels, { ...UNCHANGED, scale });
}

/** A face that was `side` pixels wide in the camera's picture: averaged down and enlarged again. */
export function seenAt(side: number): Alteration {
  return (pixels) => {
    const small = averaged(pixels, side);
    const at = (x: number, y: number) => small[y * side + x] as number;
    return Uint8Array.from({ length: PIXELS }, (_, index) => {
      const x = clamp(((index % INPUT_SIZE) + 0.5) * (side / INPUT_SIZE) - 0.5, side - 1);
      const y = clamp((Math.floor(index / INPUT_SIZE) + 0.5) * (side / INPUT_SIZE) - 0.5, side - 1);
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [right, below] = [Math.min(left + 1, side - 1), Math.min(top + 1, side - 1)];
      const upper = at(left, top) * (1 - x + left) + at(right, top) * (x - left);
      const lower = at(left, below) * (1 - x + left) + at(right, below) * (x - left);
      return Math.round(upper * (1 - y + top) + lower * (y - top));
    });
  };
}

/** Each of side x side pixels is the mean of the pixels that it covers, by area. */
function averaged(pixels: Uint8Array, side: number): Float32Array {
  const sums = new Float32Array(side * side);
  const areas = new Float32Array(side * side);
  for (let index = 0; index < PIXELS; index++) {
    const columns = cover(index % INPUT_SIZE, side);
    for (const [line, height] of cover(Math.floor(index / INPUT_SIZE), side)) {
      for (const [column, width] of columns) {
        const at = line * side + column;
        sums[at] = (sums[at] as number) + (pixels[index] as number) * width * height;
        areas[at] = (areas[at] as number) + width * height;
      }
    }
  }
  return sums.map((sum, at) => sum / (areas[at] as number));
}

/** Which of `side` cells a pixel lies in, and with how much of its width. */
function cover(pixel: number, side: number): readonly (readonly [cell: number, share: number])[] {
  const from = (pixel * side) / INPUT_SIZE;
  const to = ((pixel + 1) * side) / INPUT_SIZE;
  const first = Math.floor(from);
  if (to <= first + 1) return [[first, to - from]];
  return [
    [first, first + 1 - from],
    [first + 1, to - first - 1],
  ];
}

function clamp(value: number, largest: number): number {
  return Math.min(Math.max(value, 0), largest);
}

const SAME_LEVELS = Float32Array.from({ length: LEVELS }, (_, level) => level);

function moved(pixels: Uint8Array, change: Parameters<typeof resample>[2]): Uint8Array {
  const into = new Float32Array(PIXELS);
  resample(pixels, into, change, SAME_LEVELS);
  return Uint8Array.from(into, Math.round);
}
