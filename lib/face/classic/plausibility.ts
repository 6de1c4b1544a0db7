import type { Blob } from './blobs.ts';
import type { CoarseMeasures } from './coarse-measures.ts';
import type { FaceParts } from './face-parts.ts';
import { PATCH_UNIT, patchColumn, patchRow } from './face-patch.ts';
import type { SmallPicture } from './small-picture.ts';

/** How far each measure may be from what is usual until a face loses 40% of its plausibility by it. */
const EYE_WIDTH = [0.47, 0.25] as const;
const EYE_HEIGHT = [0.2, 0.2] as const;
const EYE_DIFFERENCE = [0, 0.3] as const;
const MOUTH_WIDTH = [0.72, 0.5] as const;
const MOUTH_OFFSET = [0, 0.3] as const;

/** How dark both eyes are: lashes even when they are closed. Without, this much of the plausibility is left. */
const DARK = [0.015, 0.045] as const;
const LEAST_DARK = 0.6;

/** How much the parts that were found look like those of a face, 0 to 1. */
export function plausibilityOf(
  { leftEye, rightEye, mouth }: FaceParts,
  { leftDarkness, rightDarkness }: CoarseMeasures,
): number {
  const darkness = Math.min(leftDarkness, rightDarkness);
  const dark = Math.min(Math.max((darkness - DARK[0]) / (DARK[1] - DARK[0]), 0), 1);
  const sizes = [leftEye, rightEye].map(sizeOf);
  const [left = [0, 0], right = [0, 0]] = sizes;
  const [mouthWidth] = sizeOf(mouth);
  const offset = ((mouth.left + mouth.right) / 2 - patchColumn(0)) / PATCH_UNIT;
  return (
    (LEAST_DARK + (1 - LEAST_DARK) * dark) *
    Math.cbrt(
      near(left[0], EYE_WIDTH) *
        near(right[0], EYE_WIDTH) *
        near(left[1], EYE_HEIGHT) *
        near(right[1], EYE_HEIGHT) *
        near(left[0] - right[0], EYE_DIFFERENCE) *
        near((leftEye.y - rightEye.y) / PATCH_UNIT, EYE_DIFFERENCE) *
        near(mouthWidth, MOUTH_WIDTH) *
        near(offset, MOUTH_OFFSET),
    )
  );
}

function sizeOf({ left, right, top, bottom }: Blob): readonly [width: number, height: number] {
  return [(right - left + 1) / PATCH_UNIT, (bottom - top + 1) / PATCH_UNIT];
}

function near(value: number, [usual, tolerance]: readonly [number, number]): number {
  return Math.exp(-0.5 * ((value - usual) / tolerance) ** 2);
}

/** Where the cheeks are, in units of the distance between the eyes: the middle, and half the size. */
const CHEEK = { across: 0.48, down: 0.5, halfWidth: 0.2, halfHeight: 0.16 } as const;
/** How much the brightness of a cheek may vary, as its standard deviation over its mean, and how much hair's does. */
const ROUGH = [0.12, 0.3] as const;

/** How smooth the cheeks of a patch are, 0 to 1: hair may have the colour of skin, but it is rough. */
export function smoothnessOf(patch: SmallPicture): number {
  const rough = Math.min(roughnessOf(patch, -1), roughnessOf(patch, 1));
  return 1 - Math.min(Math.max((rough - ROUGH[0]) / (ROUGH[1] - ROUGH[0]), 0), 1);
}

function roughnessOf({ width, pixels }: SmallPicture, side: 1 | -1): number {
  const [x, y] = [patchColumn(side * CHEEK.across), patchRow(CHEEK.down)];
  const [wide, high] = [CHEEK.halfWidth * PATCH_UNIT, CHEEK.halfHeight * PATCH_UNIT];
  let [count, sum, squares] = [0, 0, 0];
  for (let row = Math.round(y - high); row <= y + high; row++) {
    for (let column = Math.round(x - wide); column <= x + wide; column++) {
      const at = (row * width + column) * 4;
      const bright = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
      count += 1;
      sum += bright;
      squares += bright * bright;
    }
  }
  const mean = sum / count;
  return Math.sqrt(Math.max(squares / count - mean * mean, 0)) / Math.max(mean, 1);
}
