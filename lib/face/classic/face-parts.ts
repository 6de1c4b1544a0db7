import {
  type Blob,
  type Box,
  blobOfAll,
  blobsIn,
  columnProjectionOf,
  footOf,
  projectionOf,
} from './blobs.ts';
import { PATCH_UNIT, patchColumn, patchRow } from './face-patch.ts';
import type { PixelMap } from './small-picture.ts';

/** What isn't skin in a patch of the face, in the patch's pixels; left is the picture's left. */
export interface FaceParts {
  readonly leftEye: Blob;
  readonly rightEye: Blob;
  /** Undefined where hair hides it, or nothing stands out from the skin. */
  readonly leftBrow: Blob | undefined;
  readonly rightBrow: Blob | undefined;
  readonly mouth: Blob;
}

/** The maps that parts are looked for in, each from 0 to 1. */
export interface PartMaps {
  /** What is no skin: darker, or of another colour. */
  readonly notSkin: PixelMap;
  /** The same, and what is redder than the skin around it. */
  readonly lips: PixelMap;
  /** How much darker than the skin around it, as a share of that. */
  readonly shade: PixelMap;
}

/** From this on a pixel belongs to a part. */
const THRESHOLD = 0.45;
/** Parts are larger than this, in pixels of the patch. */
const LEAST_AREA = 8;

/** @returns undefined when an eye or the mouth is not to be found */
export function facePartsOf(maps: PartMaps): FaceParts | undefined {
  const left = eyeAndBrow(maps, -1);
  const right = eyeAndBrow(maps, 1);
  const mouth = mouthOf(maps.lips);
  if (!left || !right || !mouth) return undefined;
  return {
    leftEye: left.eye,
    rightEye: right.eye,
    leftBrow: left.brow,
    rightBrow: right.brow,
    mouth,
  };
}

/** The rows in which an eye's middle may lie, and how far up its brow may reach. */
const EYE_ROWS = [-0.22, 0.22] as const;
const EYE_REACH = 0.24;
const BROW_REACH = 0.7;
/** How far below a brow's foot the middle of its eye is, and how high its hill is at least, as a share of the brow's. */
const LOWER_REACH = 0.16;
const LOWER_SHARE = 0.7;
/** No eye is higher than this, however wide it is opened. */
const EYE_HEIGHT = 0.32;
/** How far an eye may reach to each side. */
const EYE_WIDTH = 0.32;
/** The least and the most width of an eye. */
const EYE_LEAST = 0.4;
const EYE_MOST = 0.52;

/**
 * The projection onto the rows of what is no skin above one cheek has a hill for the eye and one for the brow. A
 * brow that touches its eye makes one blob of the two: the valley between the hills splits it.
 */
function eyeAndBrow({ notSkin, shade }: PartMaps, side: 1 | -1) {
  const middle = side * 0.5;
  const columns = [patchColumn(middle - 0.2), patchColumn(middle + 0.2)] as const;
  const projection = projectionOf(notSkin, ...columns);
  const peak = lowerHill(projection, peakOf(projection, EYE_ROWS, 0, 0.11));
  const up = Math.round(peak - EYE_REACH * PATCH_UNIT);
  const bottom = footOf(projection, peak, 1, Math.round(peak + EYE_REACH * PATCH_UNIT));
  const top = Math.max(
    footOf(projection, peak, -1, up),
    footOf(projectionOf(shade, ...columns), peak, -1, up),
    Math.round(bottom - EYE_HEIGHT * PATCH_UNIT),
  );
  const eye = eyeIn(notSkin, middle, { top, bottom });
  if (!eye) return undefined;
  return { eye, brow: browOf(shade, eye) };
}

/** A brow that hangs low may be taken for the eye, if there were not another hill, almost as high, right below. */
function lowerHill(projection: Float32Array, peak: number): number {
  const foot = footOf(projection, peak, 1, Math.round(peak + EYE_REACH * PATCH_UNIT));
  let lower = foot;
  for (let row = foot; row <= foot + LOWER_REACH * PATCH_UNIT; row++) {
    if ((projection[row] ?? 0) > (projection[lower] ?? 0)) lower = row;
  }
  const isHill = (projection[lower] ?? 0) > LOWER_SHARE * (projection[peak] ?? 0);
  return isHill && lower > foot + 1 ? lower : peak;
}

/** Within its rows an eye reaches as far as the projection onto the columns does not fall to the skin beside it. */
function eyeIn(notSkin: PixelMap, middle: number, rows: Pick<Box, 'top' | 'bottom'>) {
  const columns = columnProjectionOf(notSkin, rows.top, rows.bottom);
  const at = Math.round(patchColumn(middle));
  const reach = Math.round(EYE_WIDTH * PATCH_UNIT);
  let peak = at;
  let most = 0;
  for (let column = at - reach; column <= at + reach; column++) {
    const away = (column - at) / (0.14 * PATCH_UNIT);
    const value = (columns[column] ?? 0) * Math.exp(-0.5 * away * away);
    if (value > most) [peak, most] = [column, value];
  }
  const left = footOf(columns, peak, -1, at - reach);
  const right = footOf(columns, peak, 1, at + reach);
  const eye = blobOfAll(notSkin, { left, right, ...rows }, THRESHOLD);
  return eye && { ...eye, ...usualWidth(eye) };
}

/** An eye has a width in proportion to the distance between the two; white or shaded ends may hide it. */
function usualWidth({ left, right }: Blob): Pick<Box, 'left' | 'right'> {
  const middle = (left + right) / 2;
  const width = Math.min(Math.max(right - left, EYE_LEAST * PATCH_UNIT), EYE_MOST * PATCH_UNIT);
  return { left: middle - width / 2, right: middle + width / 2 };
}

/** Where a brow is expected above the middle of its eye, and how far from there it may well be. */
const BROW_ABOVE = 0.32;
const BROW_TOLERANCE = 0.11;
/** A hill of shade is at least this high, as the mean of a row; more than enough is no better, for hair is more. */
const LEAST_SHADE = 0.03;
const ENOUGH_SHADE = 0.12;

/** The brow is the hill of shade over the eye that is nearest to where brows are; hair is another hill above it. */
function browOf(shade: PixelMap, eye: Blob): Blob | undefined {
  const middle = (eye.left + eye.right + 1) / 2;
  const half = 0.2 * PATCH_UNIT;
  const projection = projectionOf(shade, middle - half, middle + half);
  const [top, bottom] = [Math.max(Math.round(eye.y - BROW_REACH * PATCH_UNIT), 1), eye.top - 1];
  let best: { row: number; value: number } | undefined;
  for (let row = top; row <= bottom; row++) {
    const value = projection[row] ?? 0;
    const isHill = value > (projection[row - 1] ?? 0) && value >= (projection[row + 1] ?? 0);
    if (value < LEAST_SHADE || !isHill) continue;
    const away = ((eye.y - row) / PATCH_UNIT - BROW_ABOVE) / BROW_TOLERANCE;
    const weighed = Math.min(value, ENOUGH_SHADE) * Math.exp(-0.5 * away * away);
    if (weighed > (best?.value ?? LEAST_SHADE / 4)) best = { row, value: weighed };
  }
  if (!best) return undefined;
  const rows = {
    top: footOf(projection, best.row, -1, top),
    bottom: footOf(projection, best.row, 1, bottom),
  };
  const window = { left: middle - half, right: middle + half, ...rows };
  return blobOfAll(shade, window, (projection[best.row] ?? 0) / 2);
}

/** The rows in which the mouth's middle may lie. */
const MOUTH_ROWS = [0.82, 1.5] as const;
const MOUTH_REACH = 0.55;
/** How far from there the middle of its blob may well be. */
const MOUTH_TOLERANCE = 0.2;
const MOUTH_GAP = 0.16;

function mouthOf(lips: PixelMap): Blob | undefined {
  const projection = projectionOf(lips, patchColumn(-0.25), patchColumn(0.25));
  const peak = peakOf(projection, MOUTH_ROWS, 1.12, 0.3);
  const top = Math.max(peak - MOUTH_REACH * PATCH_UNIT, patchRow(0.74));
  const bottom = peak + MOUTH_REACH * PATCH_UNIT;
  const window = columnsAround(0, [-0.72, 0.72], { top, bottom });
  const blobs = blobsIn(lips, window, THRESHOLD).filter(({ area }) => area >= LEAST_AREA);
  const likeness = (blob: Blob) => {
    const across = (blob.x - patchColumn(0)) / (MOUTH_TOLERANCE * PATCH_UNIT);
    const down = (blob.y - peak) / (MOUTH_TOLERANCE * PATCH_UNIT);
    return blob.area * Math.exp(-0.5 * (across ** 2 + down ** 2));
  };
  const [first, ...others] = blobs.sort((one, other) => likeness(other) - likeness(one));
  if (!first) return undefined;
  const ends = others.filter((other) => isEndOf(first, other));
  const box = ends.reduce<Box>(enclosing, first);
  return ends.length === 0 ? first : blobOfAll(lips, box, THRESHOLD);
}

/** Shining teeth may cut a corner of the mouth off: a smaller blob right beside the large one, at its height. */
function isEndOf(mouth: Blob, other: Blob): boolean {
  const gap = Math.max(mouth.left - other.right, other.left - mouth.right);
  const isBeside = gap < MOUTH_GAP * PATCH_UNIT && other.y > mouth.top && other.y < mouth.bottom;
  return isBeside && other.area < mouth.area / 2;
}

function enclosing(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** The row with the highest projection; nearness to where it is expected counts too. */
function peakOf(
  projection: Float32Array,
  [from, to]: readonly [number, number],
  expected: number,
  tolerance: number,
): number {
  let best = { row: Math.round(patchRow(expected)), value: 0 };
  for (let row = Math.round(patchRow(from)); row <= patchRow(to); row++) {
    const away = (row - patchRow(expected)) / (tolerance * PATCH_UNIT);
    const value = (projection[row] ?? 0) * Math.exp(-0.5 * away * away);
    if (value > best.value) best = { row, value };
  }
  return best.row;
}

function columnsAround(
  middle: number,
  [from, to]: readonly [number, number],
  rows: Pick<Box, 'top' | 'bottom'>,
): Box {
  return { left: patchColumn(middle + from), right: patchColumn(middle + to), ...rows };
}
