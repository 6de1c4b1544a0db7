import { BoxSums } from './box-sums.ts';
import type { PartMaps } from './face-parts.ts';
import type { SkinModel } from './skin-model.ts';
import type { PixelMap, SmallPicture } from './small-picture.ts';

/** Shares of red, green and blue in the brightness (ITU-R BT.601). */
const LUMA = [0.299, 0.587, 0.114] as const;
/** So much darker than the skin around it, as a share of that, a pixel begins to be no skin, and surely is none. */
const DARKER = [0.1, 0.34] as const;
/** With less skin than this around a pixel there is nothing to compare it with. */
const LEAST_SKIN = 0.1;

export function lumaOf({ width, height, pixels }: SmallPicture): PixelMap {
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index++) {
    const at = index * 4;
    values[index] =
      LUMA[0] * (pixels[at] ?? 0) +
      LUMA[1] * (pixels[at + 1] ?? 0) +
      LUMA[2] * (pixels[at + 2] ?? 0);
  }
  return { width, height, values };
}

/** What a picture shows of skin, each from 0 to 1. */
export interface SkinMaps {
  /** How much each pixel looks like skin: by its colour, and by not being much darker than the skin around it. */
  readonly skin: PixelMap;
  /** How much darker each pixel is than the skin around it, as a share of that. */
  readonly shade: PixelMap;
}

/**
 * Compares each pixel with skin by its colour, and with the skin around it by its brightness, so that brows, lashes
 * and nostrils stand out in any light.
 *
 * @param reach how far «around» goes, in pixels
 */
export function skinMapsOf(picture: SmallPicture, model: SkinModel, reach: number): SkinMaps {
  const { width, height } = picture;
  const colour = model.probabilities(picture);
  const luma = lumaOf(picture);
  const weights = new BoxSums(colour);
  const bright = luma.values.map((each, index) => each * (colour.values[index] ?? 0));
  const weighted = new BoxSums({ width, height, values: bright });
  const skin = new Float32Array(width * height);
  const shade = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const weight = weights.mean(x, y, reach, reach);
      const around = weighted.mean(x, y, reach, reach) / Math.max(weight, 1e-6);
      const darker = weight < LEAST_SKIN ? 0 : 1 - (luma.values[index] ?? 0) / Math.max(around, 1);
      skin[index] = (colour.values[index] ?? 0) * (1 - step(darker, DARKER));
      shade[index] = step(darker, [0, 1]);
    }
  }
  return { skin: { width, height, values: skin }, shade: { width, height, values: shade } };
}

function step(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(Math.max((value - from) / (to - from), 0), 1);
}

/** So much redder than the face's skin, as ln(red / green), a pixel begins to be a lip, and surely is one. */
const REDDER = [0.06, 0.16] as const;

/** How much each pixel is no skin, how much it is that or a lip, and how much it is shaded. */
export function partMapsOf(picture: SmallPicture, { skin, shade }: SkinMaps): PartMaps {
  const { width, height, pixels } = picture;
  const red = (index: number) =>
    Math.log(((pixels[index * 4] ?? 0) + 6) / ((pixels[index * 4 + 1] ?? 0) + 6));
  let [total, weight] = [0, 0];
  for (const [index, value] of skin.values.entries()) {
    total += value * red(index);
    weight += value;
  }
  const usual = total / Math.max(weight, 1);
  const notSkin = skin.values.map((value) => 1 - value);
  const lips = notSkin.map((value, index) => Math.max(value, step(red(index) - usual, REDDER)));
  return {
    notSkin: { width, height, values: notSkin },
    lips: { width, height, values: lips },
    shade,
  };
}
