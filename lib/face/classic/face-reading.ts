import type { FeaturePoint } from '../../expression/feature-points.ts';
import type { Blob } from './blobs.ts';
import { type CoarseMeasures, coarseMeasuresOf, USUAL_BROW } from './coarse-measures.ts';
import { type FaceParts, facePartsOf } from './face-parts.ts';
import { facePatchOf, fromPatch, PATCH_UNIT, patchColumn, patchRow } from './face-patch.ts';
import { climb } from './face-search.ts';
import { type FaceFrame, faceFitOf } from './face-template.ts';
import { plausibilityOf, smoothnessOf } from './plausibility.ts';
import { partMapsOf, skinMapsOf } from './skin-map.ts';
import type { SkinModel } from './skin-model.ts';
import type { SmallPicture } from './small-picture.ts';

/** A point in pixels of the small picture. */
export type PixelPoint = readonly [x: number, y: number];

/** The face in one picture, looked at closely. */
export interface FaceReading {
  /** Through the eyes that were found. */
  readonly frame: FaceFrame;
  /** How well a face fits there and how plausible its parts are, at most 1. */
  readonly sureness: number;
  /** In pixels of the patch that was cut out. */
  readonly parts: FaceParts;
  readonly measures: CoarseMeasures;
  readonly points: Readonly<Record<FeaturePoint, PixelPoint>>;
}

/** How far around a pixel the skin is that it is compared with, in units of the distance between the eyes. */
export const SKIN_REACH = 0.45;
/** How often a frame is put right by the eyes that are found in it, when it was known only roughly. */
const APPROACHES = 4;
/** In its patch the face stands upright, at one size. */
const IN_PATCH: FaceFrame = { x: patchColumn(0), y: patchRow(0), unit: PATCH_UNIT, roll: 0 };

/**
 * Looks for the parts of a face in a frame that is known well, as from the picture before: once to put the frame
 * right, and once more to read them.
 *
 * @returns undefined when an eye or the mouth is not to be found there
 */
export function readFace(
  picture: SmallPicture,
  model: SkinModel,
  expected: FaceFrame,
): FaceReading | undefined {
  const rough = readParts(picture, model, expected);
  return rough && readParts(picture, model, rough.frame);
}

/** The same for a frame that is known roughly: the skin around the parts puts it right first. */
export function readFaceNear(
  picture: SmallPicture,
  model: SkinModel,
  expected: FaceFrame,
): FaceReading | undefined {
  const { skin } = skinMapsOf(facePatchOf(picture, expected), model, SKIN_REACH * PATCH_UNIT);
  let frame = fromPatchFrame(expected, climb(faceFitOf(skin), IN_PATCH).frame);
  let best: FaceReading | undefined;
  for (let approach = 0; approach < APPROACHES; approach++) {
    const reading = readParts(picture, model, frame);
    if (!reading) break;
    if (reading.sureness > (best?.sureness ?? 0)) best = reading;
    frame = reading.frame;
  }
  return best;
}

function readParts(
  picture: SmallPicture,
  model: SkinModel,
  frame: FaceFrame,
): FaceReading | undefined {
  const patch = facePatchOf(picture, frame);
  const maps = skinMapsOf(patch, model, SKIN_REACH * PATCH_UNIT);
  const parts = facePartsOf(partMapsOf(patch, maps));
  if (!parts) return undefined;
  const points = pointsOf(parts, (column, row) => fromPatch(frame, column, row));
  const fit = faceFitOf(maps.skin)(IN_PATCH);
  const measures = coarseMeasuresOf(parts, maps.shade);
  return {
    frame: frameThrough(points),
    sureness: fit * plausibilityOf(parts, measures) * smoothnessOf(patch),
    parts,
    measures,
    points,
  };
}

function fromPatchFrame(outer: FaceFrame, inner: FaceFrame): FaceFrame {
  const [x, y] = fromPatch(outer, inner.x, inner.y);
  return { x, y, unit: (outer.unit * inner.unit) / PATCH_UNIT, roll: outer.roll + inner.roll };
}

function pointsOf(
  { leftEye, rightEye, leftBrow, rightBrow, mouth }: FaceParts,
  at: (column: number, row: number) => PixelPoint,
): Record<FeaturePoint, PixelPoint> {
  const browOver = (eye: Blob, brow: Blob | undefined) =>
    at((eye.left + eye.right + 1) / 2, brow ? brow.y : eye.y - USUAL_BROW * PATCH_UNIT);
  const middle = (mouth.left + mouth.right + 1) / 2;
  return {
    leftBrow: browOver(leftEye, leftBrow),
    rightBrow: browOver(rightEye, rightBrow),
    leftEyeOuter: at(leftEye.left, cornerRow(leftEye)),
    leftEyeInner: at(leftEye.right + 1, cornerRow(leftEye)),
    rightEyeInner: at(rightEye.left, cornerRow(rightEye)),
    rightEyeOuter: at(rightEye.right + 1, cornerRow(rightEye)),
    mouthLeft: at(mouth.left, mouth.leftY),
    mouthRight: at(mouth.right + 1, mouth.rightY),
    upperLip: at(middle, mouth.middleTop),
    lowerLip: at(middle, mouth.middleBottom + 1),
  };
}

/** The upper lashes are the darkest of an eye; its corners lie below their middle. */
function cornerRow({ y, bottom }: Blob): number {
  return (y + bottom + 1) / 2;
}

/** The tilt counts half by the eyes and half by the mouth: one eye that was taken for its brow must not turn all. */
function frameThrough(points: Record<FeaturePoint, PixelPoint>): FaceFrame {
  const left = middleOf(points.leftEyeOuter, points.leftEyeInner);
  const right = middleOf(points.rightEyeInner, points.rightEyeOuter);
  const mouth = middleOf(points.mouthLeft, points.mouthRight);
  const [x, y] = middleOf(left, right);
  const [across, down] = [right[0] - left[0], right[1] - left[1]];
  const byEyes = Math.atan2(down, across);
  const byMouth = Math.atan2(x - mouth[0], mouth[1] - y);
  return { x, y, unit: Math.hypot(across, down), roll: (byEyes + byMouth) / 2 };
}

function middleOf(one: PixelPoint, other: PixelPoint): PixelPoint {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}
