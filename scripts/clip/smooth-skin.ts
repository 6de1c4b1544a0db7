import { offsetOf, type Texture } from './scene.ts';
import type { Box } from './stroke-mask.ts';

/** Wide enough to bridge a fold from the cheek to the lip, in pixels. */
const SIGMA = 11;

/** Keeps a colour defined where no trusted pixel is near. */
const LEAST_TRUST = 1e-4;

/**
 * The skin without its folds: each pixel is the Gaussian mean of the trusted pixels around it (normalised
 * convolution; Knutsson and Westin, 1993).
 *
 * @param trust for each pixel of the box how far it is plain skin, 0 to 1
 * @returns red, green, blue for each pixel of the box
 */
export function smoothSkin(texture: Texture, box: Box, trust: Float32Array): Float32Array {
  const count = box.width * box.height;
  const weights = trust.map((value) => Math.max(value, LEAST_TRUST));
  const blurredWeights = blur(weights, box);
  const skin = new Float32Array(count * 3);
  for (let channel = 0; channel < 3; channel += 1) {
    const blurred = blur(
      weights.map((weight, at) => weight * colourAt(texture, box, at, channel)),
      box,
    );
    for (let at = 0; at < count; at += 1) {
      skin[at * 3 + channel] = (blurred[at] ?? 0) / (blurredWeights[at] ?? 1);
    }
  }
  return skin;
}

/** A channel of the texture at a pixel of the box. */
function colourAt(texture: Texture, box: Box, at: number, channel: number): number {
  return texture.pixels[offsetInTexture(texture, box, at) + channel] ?? 0;
}

/** Where the red of the box's pixel `at` lies in the texture. */
export function offsetInTexture(texture: Texture, { left, top, width }: Box, at: number): number {
  return offsetOf(texture, [left + (at % width), top + Math.floor(at / width)]);
}

function blur(values: Float32Array, { width, height }: Box): Float32Array {
  const rows = blurLines(values, { lines: height, length: width, step: 1, next: width });
  return blurLines(rows, { lines: width, length: height, step: width, next: 1 });
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  /** From one value of a line to the next. */
  readonly step: number;
  /** From one line to the next. */
  readonly next: number;
}

/** Beyond a line's ends its last value goes on. */
function blurLines(values: Float32Array, { lines, length, step, next }: Lines): Float32Array {
  const kernel = gaussian();
  const reach = (kernel.length - 1) / 2;
  const result = new Float32Array(values.length);
  for (let line = 0; line < lines; line += 1) {
    for (let place = 0; place < length; place += 1) {
      let sum = 0;
      for (const [index, share] of kernel.entries()) {
        const from = Math.min(Math.max(place + index - reach, 0), length - 1);
        sum += share * (values[line * next + from * step] as number);
      }
      result[line * next + place * step] = sum;
    }
  }
  return result;
}

function gaussian(): number[] {
  const reach = Math.ceil(2.5 * SIGMA);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * SIGMA ** 2)),
  );
  const sum = bell.reduce((total, value) => total + value, 0);
  return bell.map((value) => value / sum);
}
