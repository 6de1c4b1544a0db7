import type { Blob } from './blobs.ts';
import type { FaceParts } from './face-parts.ts';
import { PATCH_UNIT, patchColumn } from './face-patch.ts';

/** How far each measure may be from what is usual until a face loses 40% of its plausibility by it. */
const EYE_WIDTH = [0.47, 0.25] as const;
const EYE_HEIGHT = [0.2, 0.2] as const;
const EYE_DIFFERENCE = [0, 0.3] as const;
const MOUTH_WIDTH = [0.72, 0.5] as const;
const MOUTH_OFFSET = [0, 0.3] as const;

/** How much the parts that were found look like those of a face, 0 to 1. */
export function plausibilityOf({ leftEye, rightEye, mouth }: FaceParts): number {
  const sizes = [leftEye, rightEye].map(sizeOf);
  const [left = [0, 0], right = [0, 0]] = sizes;
  const [mouthWidth] = sizeOf(mouth);
  const offset = ((mouth.left + mouth.right) / 2 - patchColumn(0)) / PATCH_UNIT;
  return Math.cbrt(
    near(left[0], EYE_WIDTH) *
      near(right[0], EYE_WIDTH) *
      near(left[1], EYE_HEIGHT) *
      near(right[1], EYE_HEIGHT) *
      near(left[0] - right[0], EYE_DIFFERENCE) *
      near((leftEye.y - rightEye.y) / PATCH_UNIT, EYE_DIFFERENCE) *
      near(mouthWidth, MOUTH_WIDTH) *
      near(offset, MOUTH_OFFSET),
  );
}

function sizeOf({ left, right, top, bottom }: Blob): readonly [width: number, height: number] {
  return [(right - left + 1) / PATCH_UNIT, (bottom - top + 1) / PATCH_UNIT];
}

function near(value: number, [usual, tolerance]: readonly [number, number]): number {
  return Math.exp(-0.5 * ((value - usual) / tolerance) ** 2);
}
