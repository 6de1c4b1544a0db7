import { type Blob, type Box, blobOfAll, blobsIn, projectionOf } from './blobs.ts';
import { PATCH_UNIT, patchColumn, patchRow } from './face-patch.ts';
import { peakOf } from './projection-peak.ts';
import type { PixelMap } from './small-picture.ts';

/** From this on a pixel belongs to the mouth, and so many make a blob of it. */
const THRESHOLD = 0.45;
const LEAST_AREA = 8;

/** The rows in which the mouth's middle may lie. */
const MOUTH_ROWS = [0.82, 1.5] as const;
const MOUTH_REACH = 0.55;
/** How far it may reach to each side. */
const MOUTH_HALF = 0.72;
/** How far from there the middle of its blob may well be. */
const MOUTH_TOLERANCE = 0.2;
const MOUTH_GAP = 0.16;

/** The mouth in a map of what may be lips; undefined when there is none. */
export function mouthOf(lips: PixelMap): Blob | undefined {
  const projection = projectionOf(lips, patchColumn(-0.25), patchColumn(0.25));
  const peak = peakOf(projection, MOUTH_ROWS, 1.12, 0.3);
  const top = Math.max(peak - MOUTH_REACH * PATCH_UNIT, patchRow(0.74));
  const bottom = peak + MOUTH_REACH * PATCH_UNIT;
  const window = { left: patchColumn(-MOUTH_HALF), right: patchColumn(MOUTH_HALF), top, bottom };
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
