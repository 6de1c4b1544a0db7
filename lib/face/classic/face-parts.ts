import {
  type Blob,
  type Box,
  blobOfAll,
  columnProjectionOf,
  footOf,
  projectionOf,
} from './blobs.ts';
import { PATCH_UNIT, patchColumn } from './face-patch.ts';
import { mouthOf } from './mouth-part.ts';
import { peakOf } from './projection-peak.ts';
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
  const brow = browOf(shade, eye);
  const isUsual = brow && eye.y - brow.y < USUAL_REACH * PATCH_UNIT;
  return { eye, brow: isUsual ? brow : (upperHalfOf(notSkin, projection, columns, peak) ?? brow) };
}

/** What is found higher over the eye than this may be hair, and the brow be one blob with the eye. */
const USUAL_REACH = 0.46;
/** Eye and brow together are at least this high, and no hair belongs to them when they are at most that high. */
const BOTH = [0.25, 0.5] as const;

/** The brow of a blob that is too high for an eye alone: its upper half. */
function upperHalfOf(
  notSkin: PixelMap,
  projection: Float32Array,
  [left, right]: readonly [number, number],
  peak: number,
): Blob | undefined {
  const isPart = (row: number) => (projection[row] ?? 0) > THRESHOLD;
  let [top, bottom] = [peak, peak];
  while (isPart(top - 1)) top -= 1;
  while (isPart(bottom + 1)) bottom += 1;
  const height = (bottom - top + 1) / PATCH_UNIT;
  if (height < BOTH[0] || height > BOTH[1]) return undefined;
  const middle = Math.floor((top + bottom) / 2);
  return blobOfAll(notSkin, { left, right, top, bottom: middle }, THRESHOLD);
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

/** Where a brow is expected above the middle of its eye, and how far from there it may well be; raised more easily. */
const BROW_ABOVE = 0.32;
const BROW_TOLERANCE = { higher: 0.15, lower: 0.11 } as const;
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
    const higher = (eye.y - row) / PATCH_UNIT - BROW_ABOVE;
    const away = higher / BROW_TOLERANCE[higher > 0 ? 'higher' : 'lower'];
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
