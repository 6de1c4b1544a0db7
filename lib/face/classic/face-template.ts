import { BoxSums } from './box-sums.ts';
import type { PixelMap } from './small-picture.ts';

/** Where a face's frame is in a picture. */
export interface FaceFrame {
  /** The middle between the eyes, in pixels. */
  readonly x: number;
  readonly y: number;
  /** The distance between the middles of the eyes, in pixels. */
  readonly unit: number;
  /** The tilt in radians, clockwise. */
  readonly roll: number;
}

/** A box of the face: its middle and half its size, in units of the distance between the eyes; y goes down. */
type Spot = readonly [x: number, y: number, halfWidth: number, halfHeight: number];

/** Where a face has skin around its eyes, each with its weight. Without the first three there is no face. */
const SKIN: readonly (readonly [spot: Spot, weight: number])[] = [
  [[0, 0.4, 0.1, 0.14], 0.6],
  [[-0.5, 0.42, 0.2, 0.14], 1],
  [[0.5, 0.42, 0.2, 0.14], 1],
  [[0, 0.05, 0.13, 0.14], 1],
  [[0, -0.42, 0.25, 0.1], 0.6],
  [[-0.42, 0.8, 0.14, 0.1], 0.5],
  [[0.42, 0.8, 0.14, 0.1], 0.5],
];
const LEFT_EYE: Spot = [-0.5, 0, 0.18, 0.08];
const RIGHT_EYE: Spot = [0.5, 0, 0.18, 0.08];
/** The mouth, whether the lips are closed or open, and the skin below it. */
const CLOSED_MOUTH: Spot = [0, 1.08, 0.24, 0.08];
const OPEN_MOUTH: Spot = [0, 1.25, 0.2, 0.25];
const CHIN: Spot = [0, 1.5, 0.2, 0.08];

const WEIGHTS = { skin: 1.4, eyes: 1.6, mouth: 0.6, chin: 0.4 } as const;
const WEIGHT = WEIGHTS.skin + WEIGHTS.eyes + WEIGHTS.mouth + WEIGHTS.chin;
const SKIN_WEIGHT = SKIN.reduce((sum, [, weight]) => sum + weight, 0);
/** An eye or a mouth of which this much is no skin counts in full. */
const PART = 0.6;
/** With less skin than this on the nose or a cheek, the first spots of all, there is no face. */
const NEEDED = 3;
const LEAST_SKIN = 0.3;

/** How well a face fits at a frame: 1 at the most, and 0 or less where there is surely none. */
export type FaceFit = (frame: FaceFrame) => number;

/** @param skin how much each pixel looks like skin, 0 to 1 */
export function faceFitOf(skin: PixelMap): FaceFit {
  const sums = new BoxSums(skin);
  return ({ x, y, unit, roll }) => {
    const [right, down] = [Math.cos(roll) * unit, Math.sin(roll) * unit];
    const mean = (spot: Spot) =>
      sums.mean(
        x + spot[0] * right - spot[1] * down,
        y + spot[0] * down + spot[1] * right,
        spot[2] * unit,
        spot[3] * unit,
      );
    let total = 0;
    for (let index = 0; index < SKIN.length; index++) {
      const [spot, weight] = SKIN[index] as (typeof SKIN)[number];
      const found = mean(spot);
      if (index < NEEDED && found < LEAST_SKIN) return -1;
      total += weight * found;
    }
    // One eye alone is no face.
    const eyes = 1 - Math.max(mean(LEFT_EYE), mean(RIGHT_EYE));
    const mouth = 1 - Math.min(mean(CLOSED_MOUTH), mean(OPEN_MOUTH));
    const fit =
      WEIGHTS.skin * ((2 * total) / SKIN_WEIGHT - 1) +
      WEIGHTS.eyes * Math.min(eyes / PART, 1) +
      WEIGHTS.mouth * Math.min(mouth / PART, 1) +
      WEIGHTS.chin * (2 * mean(CHIN) - 1);
    return fit / WEIGHT;
  };
}
