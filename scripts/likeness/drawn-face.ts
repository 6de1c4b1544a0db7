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
  /** How high over the nose the inner and the outer end of a brow are. */
  readonly browInner: BySide;
  readonly browOuter: BySide;
  /** How high the eye's ink and white are. */
  readonly eye: BySide;
}

/** Columns to both sides of the mouth's middle that tell how far it is open. */
const MOUTH_MIDDLE = 3;
/** Columns of a corner of the mouth. */
const CORNER = 4;
/** Columns of a brow's end: further in, its arch counts too. */
const TIP = 2;
/** Less ink than this in a column, in pixels, is none. */
const FAINT = 0.6;
/** A brow tapers to less than a pixel: its tips would be lost to {@link FAINT}. */
const FAINT_TIP = 0.2;

/** Measures a frame. */
export function measureFace(frame: Frame, map: FaceMap): DrawnFace {
  const face = straighten(frame, map);
  const brows = bySide((sign) => browColumns(face, map, sign));
  return {
    roll: face.roll,
    ...measureMouth(face, map),
    browInner: {
      left: heightOf(brows.left.slice(0, TIP)),
      right: heightOf(brows.right.slice(0, TIP)),
    },
    browOuter: { left: heightOf(brows.left.slice(-TIP)), right: heightOf(brows.right.slice(-TIP)) },
    eye: bySide((sign) => eyeHeight(face, map, sign)),
  };
}

function bySide<Measure>(
  measure: (sign: number) => Measure,
): Readonly<Record<'left' | 'right', Measure>> {
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
  const height = heightOf(middle);
  const rise = (corner: readonly Column[]) => heightOf(corner) - height;
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

/** The columns of a brow, from its inner to its outer end; their heights are over the nose. */
function browColumns(face: StraightFace, { brows }: FaceMap, sign: number): readonly Column[] {
  const [from, to] = brows.columns;
  const columns: Column[] = [];
  for (let away = from; away < to; away += 1) {
    const column = uppermostInk(face, face.middle + sign * away, brows.rows);
    if (column.ink > FAINT_TIP) columns.push(column);
  }
  return columns;
}

/** The first run of ink from above: what lies below it is an eye. */
function uppermostInk(
  face: StraightFace,
  x: number,
  [top, bottom]: readonly [number, number],
): Column {
  let [ink, moment] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    const here = face.ink(x, y);
    if (here < 0.05 && ink > FAINT_TIP) break;
    ink += here;
    moment += here * (face.nose - y);
  }
  return { x, ink, height: moment / ink };
}

/** NaN where there is no column. */
function heightOf(columns: readonly Column[]): number {
  return mean(columns.map(({ height }) => height));
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
