import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import type { Similarity } from '../../lib/face/alignment.ts';

/** A decoded picture: red, green and blue from 0 to 255 for each pixel, row by row. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Shares of red, green and blue in a grey level (ITU-R BT.601), as in the live path. */
const LUMA = [0.299, 0.587, 0.114] as const;
const CHANNELS = 3;

/**
 * Cuts an aligned face out of a picture as the live path's canvas does: 48x48 grey levels, black outside the
 * picture. Each pixel of the crop is the mean over the area that it covers.
 *
 * @param alignment from the picture's pixels to the crop's
 */
export function alignedCrop(picture: ColourPicture, { a, b, e, f }: Similarity): Uint8Array {
  const square = a * a + b * b;
  const samples = Math.max(1, Math.ceil(1 / Math.sqrt(square)));
  const crop = new Uint8Array(INPUT_SIZE * INPUT_SIZE);
  for (let index = 0; index < crop.length; index++) {
    let sum = 0;
    for (let sample = 0; sample < samples * samples; sample++) {
      const x = (index % INPUT_SIZE) + ((sample % samples) + 0.5) / samples - e;
      const y = Math.floor(index / INPUT_SIZE) + (Math.floor(sample / samples) + 0.5) / samples - f;
      sum += greyAt(picture, (a * x + b * y) / square, (a * y - b * x) / square);
    }
    crop[index] = Math.round(sum / (samples * samples));
  }
  return crop;
}

/** Bilinear between the middles of pixels; 0 outside the picture. */
function greyAt({ width, height, data }: ColourPicture, x: number, y: number): number {
  if (x < 0 || y < 0 || x > width || y > height) return 0;
  const [fromX, fromY] = [within(x - 0.5, width - 1), within(y - 0.5, height - 1)];
  const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
  const [right, below] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const level = (column: number, line: number) => {
    const at = (line * width + column) * CHANNELS;
    return LUMA.reduce((sum, share, channel) => sum + share * (data[at + channel] as number), 0);
  };
  const upper = level(left, top) * (1 - fromX + left) + level(right, top) * (fromX - left);
  const lower = level(left, below) * (1 - fromX + left) + level(right, below) * (fromX - left);
  return upper * (1 - fromY + top) + lower * (fromY - top);
}

function within(value: number, largest: number): number {
  return Math.min(Math.max(value, 0), largest);
}
