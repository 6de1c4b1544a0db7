import { smoothstep } from './geometry.ts';
import { type Landmark, pointOf } from './portrait.ts';
import type { Point } from './scene.ts';

/** A landmark's index, or two of them for the middle between them. */
export type Place = number | readonly [number, number];

/** A soft brush along lines between landmarks, in the portrait at rest; lengths in pixels. */
export interface Stroke {
  /** Each line runs through these places; a single one makes a spot. */
  readonly lines: readonly (readonly Place[])[];
  /** Full strength reaches this far from the line. */
  readonly radius: number;
  /** From there it fades out over this distance. */
  readonly feather: number;
  /** How far each line lies from its landmarks: outwards, away from the nose, and downwards. */
  readonly shift?: Point;
}

/** A rectangle of the scene in whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The nose's bridge: lines to its right in the picture are shifted to the right, others to the left. */
const MIDDLE = 6;

/**
 * How strongly a stroke covers each pixel of a box, 0 to 1, row by row.
 *
 * @throws RangeError when it names a landmark that is not there
 */
export function strokeMask(
  { lines, radius, feather, shift = [0, 0] }: Stroke,
  landmarks: readonly Landmark[],
  box: Box,
): Float32Array {
  const mask = new Float32Array(box.width * box.height);
  const reach = radius + feather;
  for (const line of lines) {
    const points = line.map((place) => shifted(landmarks, place, shift));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right] = within(
      Math.min(...xs) - reach,
      Math.max(...xs) + reach,
      box.left,
      box.width,
    );
    const [top, bottom] = within(
      Math.min(...ys) - reach,
      Math.max(...ys) + reach,
      box.top,
      box.height,
    );
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const at = (y - box.top) * box.width + x - box.left;
        const covered = 1 - smoothstep((distanceTo(points, [x, y]) - radius) / feather);
        mask[at] = Math.max(mask[at] ?? 0, covered);
      }
    }
  }
  return mask;
}

function shifted(landmarks: readonly Landmark[], place: Place, [outwards, down]: Point): Point {
  const [first, second] = typeof place === 'number' ? [place, place] : place;
  const [[ax, ay], [bx, by]] = [pointOf(landmarks, first), pointOf(landmarks, second)];
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const side = Math.sign(x - pointOf(landmarks, MIDDLE)[0]);
  return [x + side * outwards, y + down];
}

function within(from: number, to: number, start: number, size: number): [number, number] {
  return [Math.max(Math.floor(from), start), Math.min(Math.ceil(to) + 1, start + size)];
}

function distanceTo(points: readonly Point[], [x, y]: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, [ax, ay]] of points.entries()) {
    const [bx, by] = points[index + 1] ?? [ax, ay];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const share = Math.min(Math.max(along, 0), 1);
    nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y));
  }
  return nearest;
}
