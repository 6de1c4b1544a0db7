import { type Blob, projectionOf } from './blobs.ts';
import type { FaceParts } from './face-parts.ts';
import { PATCH_UNIT, patchColumn, patchRow } from './face-patch.ts';
import type { PixelMap } from './small-picture.ts';

/** Distances in an upright face, in units of the distance between its eyes; left and right are the picture's. */
export interface CoarseMeasures {
  /** Height of the brow over the eye; that of a usual brow where none is to be seen. */
  readonly leftBrow: number;
  readonly rightBrow: number;
  /** Sum of how much darker than skin an eye's middle is, from row to row. */
  readonly leftDarkness: number;
  readonly rightDarkness: number;
  readonly mouthWidth: number;
  /** From the upper edge of the upper lip to the lower edge of the lower. */
  readonly mouthHeight: number;
  /** How far a corner of the mouth lies above the middle between the lips. */
  readonly leftLift: number;
  readonly rightLift: number;
}

/** Where a brow is over its eye when it can't be told from hair or skin. */
export const USUAL_BROW = 0.32;
/** What of an eye's middle is looked at: half its width, and its rows. */
const EYE = { halfWidth: 0.12, top: -0.14, bottom: 0.16 } as const;

/** @param shade how much darker than skin each pixel of the patch is */
export function coarseMeasuresOf(parts: FaceParts, shade: PixelMap): CoarseMeasures {
  const { leftEye, rightEye, leftBrow, rightBrow, mouth } = parts;
  const middle = (mouth.middleTop + mouth.middleBottom) / 2;
  return {
    leftBrow: browHeight(leftEye, leftBrow),
    rightBrow: browHeight(rightEye, rightBrow),
    leftDarkness: darknessAt(shade, -0.5),
    rightDarkness: darknessAt(shade, 0.5),
    mouthWidth: (mouth.right - mouth.left + 1) / PATCH_UNIT,
    mouthHeight: (mouth.middleBottom - mouth.middleTop + 1) / PATCH_UNIT,
    leftLift: (middle - mouth.leftY) / PATCH_UNIT,
    rightLift: (middle - mouth.rightY) / PATCH_UNIT,
  };
}

function browHeight(eye: Blob, brow: Blob | undefined): number {
  return brow ? (eye.y - brow.y) / PATCH_UNIT : USUAL_BROW;
}

function darknessAt(shade: PixelMap, middle: number): number {
  const [left, right] = [patchColumn(middle - EYE.halfWidth), patchColumn(middle + EYE.halfWidth)];
  const rows = projectionOf(shade, left, right);
  const eye = rows.subarray(Math.round(patchRow(EYE.top)), Math.round(patchRow(EYE.bottom)) + 1);
  return eye.reduce((sum, value) => sum + value, 0) / PATCH_UNIT;
}
