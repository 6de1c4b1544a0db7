import type { FaceMap } from './face-map.ts';
import type { Frame } from './frame.ts';
import { mean } from './statistics.ts';
import { type StraightFace, straighten } from './straight-face.ts';

/** A measure on both sides of the picture. */
export interface BySide {
  readonly left: number;
  readonly right: number;
}

/** What one sees of a face in a drawn frame, in pixels of the upright head; heights grow upwards. */
export interface DrawnFace {
  /** The head's tilt in degrees, clockwise. */
  readonly roll: number;
  /** Rows of the mouth's middle that are dark: teeth are not. */
  readonly opening: number;
  /** From corner to corner. */
  readonly mouthWidth: number;
  /** How much higher a corner is than the mouth's middle. */
  readonly corner: BySide;
  /** How high over the nose the upper edge of a brow's inner and of its outer part is. */
  readonly browInner: BySide;
  readonly browOuter: BySide;
  /** How high the eye's ink and white are. */
  readonly eye: BySide;
}

/** Columns to both sides of the mouth's middle that tell how far it is open. */
const MOUTH_MIDDLE = 3;
/** Columns of a corner. */
const CORNER = 4;
/** Less ink than this in a column, in pixels, is none. */
const FAINT = 0.6;

/** Measures a frame. */
export function measureFace(frame: Frame, map: FaceMap): DrawnFace {
  const face = straighten(frame, map);
  return {
    roll: face.roll,
    ...measureMouth(face, map),
    browInner: bySide((sign) => browHeight(face, map, sign, map.brows.inner)),
    browOuter: bySide((sign) => browHeight(face, map, sign, map.brows.outer)),
    eye: bySide((sign) => eyeHeight(face, map, sign)),
  };
}

function bySide(measure: (sign: number) => number): BySide {
  return { left: measure(-1), right: measure(1) };
}

interface Column {
  readonly x: number;
  /** Rows of ink. */
  readonly ink: number;
  /** The height of its middle, growing upwards. */
  readonly height: number;
}

function measureMouth(
  face: StraightFace,
  map: FaceMap,
): Pick<DrawnFace, 'opening' | 'mouthWidth' | 'corner'> {
  const columns = mouthColumns(face, map);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return { opening: 0, mouthWidth: 0, corner: { left: 0, right: 0 } };
  const centre = (first.x + last.x) / 2;
  const middle = columns.filter(({ x }) => Math.abs(x - centre) <= MOUTH_MIDDLE);
  const height = mean(middle.map((column) => column.height));
  const rise = (corner: readonly Column[]) => mean(corner.map((each) => each.height)) - height;
  return {
    opening: mean(middle.map(({ ink }) => ink)),
    mouthWidth: last.x - first.x + 1,
    corner: { left: rise(columns.slice(0, CORNER)), right: rise(columns.slice(-CORNER)) },
  };
}

/** The columns of the mouth's ellipse that have ink, from the left. */
function mouthColumns(face: StraightFace, { mouth }: FaceMap): Column[] {
  const columns: Column[] = [];
  for (let away = 0.5 - mouth.width; away < mouth.width; away += 1) {
    const x = face.middle + away;
    const reach = mouth.height * Math.sqrt(1 - (away / mouth.width) ** 2);
    let [ink, moment] = [0, 0];
    for (let y = Math.ceil(mouth.y - reach); y < mouth.y + reach; y += 1) {
      const here = face.ink(x, y);
      ink += here;
      moment -= here * y;
    }
    if (ink > FAINT) columns.push({ x, ink, height: moment / ink });
  }
  return columns;
}

/** The mean height of a brow's upper edge between two distances from the middle of the face. */
function browHeight(
  face: StraightFace,
  { brows }: FaceMap,
  sign: number,
  [from, to]: readonly [number, number],
): number {
  const edges: number[] = [];
  for (let away = from; away < to; away += 1) {
    const x = face.middle + sign * away;
    const edge = upperEdge(face, x, brows.rows);
    if (edge !== undefined) edges.push(face.nose - edge);
  }
  return edges.length === 0 ? Number.NaN : mean(edges);
}

/** Where ink begins in a column, between two pixels by how much of the first one it covers. */
function upperEdge(
  face: StraightFace,
  x: number,
  [top, bottom]: readonly [number, number],
): number | undefined {
  for (let y = top; y < bottom; y += 1) {
    const here = face.ink(x, y);
    const below = face.ink(x, y + 1);
    if (here > 0.1 && here + below > FAINT) return y + 1 - here;
  }
  return undefined;
}

/** The eye's tallest column of ink and white, from its lower edge up to the skin under the brow. */
function eyeHeight(face: StraightFace, { eyes }: FaceMap, sign: number): number {
  const centre = face.middle + sign * eyes.apart;
  const heights: number[] = [];
  for (let x = centre - eyes.reach; x < centre + eyes.reach; x += 1) {
    heights.push(runFromBelow(face, x, eyes.rows));
  }
  return Math.max(...heights);
}

function runFromBelow(
  face: StraightFace,
  x: number,
  [top, bottom]: readonly [number, number],
): number {
  let height = 0;
  for (let y = bottom - 1; y >= top; y -= 1) {
    const here = face.marks(x, y);
    if (height > FAINT && here < 0.15) break;
    height += here;
  }
  return height;
}
