import type { FaceMap } from './face-map.ts';
import { brightness, type Colour, colourAt, type Frame } from './frame.ts';

/** Darker than the skin by this share is ink: the nose's shadow and blushing cheeks are none. */
const INK = [0.24, 0.48] as const;
/** Brighter than the skin, as a share of what white is. */
const WHITE = [0.3, 0.8] as const;
/** The upper face is looked for this far to both sides of straight up from the neck, in radians. */
const SECTOR = 1.15;

/** A frame's face, looked at as if the head were upright. Coordinates are the drawing's own. */
export interface StraightFace {
  /** The head's tilt in degrees, clockwise. */
  readonly roll: number;
  /** The middle of the face, which moves when the head turns. */
  readonly middle: number;
  /** Where the nose's shadow begins, which moves when the head nods. */
  readonly nose: number;
  /** How much of the pixel at a point is ink, 0 to 1. */
  ink(x: number, y: number): number;
  /** How much of it is ink or white of teeth and eyes, 0 to 1. */
  marks(x: number, y: number): number;
}

/** Finds the head's tilt by the line of the eyes, and turns the face back around the neck. */
export function straighten(frame: Frame, map: FaceMap): StraightFace {
  const upper = inkBetween(frame, map, map.upperFace);
  const angle = tiltOf(inkBetween(frame, map, map.eyeLine));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [neckX, neckY] = map.neck;
  const at = (x: number, y: number): Colour => {
    const [right, down] = [x - neckX, y + 0.5 - neckY];
    return colourAt(
      frame,
      neckX + cos * right - sin * down - 0.5,
      neckY + sin * right + cos * down - 0.5,
    );
  };
  const [inkX, inkY] = centreOf(upper);
  const middle = neckX + cos * (inkX - neckX) + sin * (inkY - neckY);
  const ink = (x: number, y: number) => inkOf(at(x, y), map.skin);
  return {
    roll: (angle * 180) / Math.PI,
    middle,
    nose: noseIn((x, y) => darkness(at(x, y), map.skin), middle, map),
    ink,
    marks: (x, y) => Math.max(ink(x, y), whiteOf(at(x, y), map.skin)),
  };
}

/** The principal axis of the eyes' ink: they are a band that is wider than high. In radians. */
function tiltOf(points: readonly WeightedPoint[]): number {
  const [middleX, middleY] = centreOf(points);
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y, weight } of points) {
    xx += weight * (x - middleX) ** 2;
    yy += weight * (y - middleY) ** 2;
    xy += weight * (x - middleX) * (y - middleY);
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

function centreOf(points: readonly WeightedPoint[]): readonly [x: number, y: number] {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const along = (axis: 'x' | 'y') =>
    points.reduce((sum, point) => sum + point.weight * point[axis], 0) / total;
  return [along('x'), along('y')];
}

/** The first row of the nose's shadow, between two pixels by how dark the first one is. */
function noseIn(dark: (x: number, y: number) => number, middle: number, { nose }: FaceMap): number {
  const [top, bottom] = nose.rows;
  for (let y = top; y < bottom; y += 1) {
    const here = dark(middle, y) / nose.darkness;
    if (here > 0.5)
      return y + 1 - Math.min(here, 1) - Math.min(dark(middle, y - 1) / nose.darkness, 1);
  }
  return Number.NaN;
}

interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** The ink of the upper face that is so far from the neck. */
function inkBetween(
  frame: Frame,
  { neck, skin }: FaceMap,
  [nearest, farthest]: readonly [nearest: number, farthest: number],
): WeightedPoint[] {
  const points: WeightedPoint[] = [];
  for (let y = 0; y < neck[1]; y += 1) {
    for (let x = 0; x < frame.size; x += 1) {
      const [right, up] = [x + 0.5 - neck[0], neck[1] - y - 0.5];
      const distance = Math.hypot(right, up);
      if (distance < nearest || distance > farthest) continue;
      if (Math.abs(Math.atan2(right, up)) > SECTOR) continue;
      const weight = inkOf(colourAt(frame, x, y), skin);
      if (weight > 0) points.push({ x: x + 0.5, y: y + 0.5, weight });
    }
  }
  return points;
}

function inkOf(colour: Colour, skin: Colour): number {
  return share(darkness(colour, skin), INK);
}

function darkness(colour: Colour, skin: Colour): number {
  return 1 - brightness(colour) / brightness(skin);
}

function whiteOf(colour: Colour, skin: Colour): number {
  const full = brightness(skin);
  return share((brightness(colour) - full) / (255 - full), WHITE);
}

function share(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(Math.max((value - from) / (to - from), 0), 1);
}
