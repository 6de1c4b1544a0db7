import type { FacePlace } from '../../expression/expression-state.ts';
import type { BlockLevels } from '../block-levels.ts';

/** Blocks of the picture, across and down. */
const SIDE = 44;
/** Points of a block, across and down, of which its level is the mean. */
const POINTS = 2;

/** A face before something, as a camera might see it. Lengths are in blocks. */
export interface DrawnFace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Radians, clockwise. */
  readonly roll: number;
  /** How much its features stand out: 1 for a face in good light. */
  readonly contrast: number;
  /** How far the mouth is open, 0 to 1. */
  readonly mouth: number;
  /** How bright the light is; 1 is plain. */
  readonly light: number;
  readonly background: 'wall' | 'skin' | 'shelves';
}

export const PLAIN_FACE: DrawnFace = {
  x: 22.3,
  y: 21.8,
  width: 21,
  roll: 0.1,
  contrast: 1,
  mouth: 0,
  light: 1,
  background: 'wall',
};

const TALLNESS = 1.3;
const SKIN = 160;

/** Dark and bright parts of a face: where, how large, and by how many grey levels. From -1 to 1 across and down. */
const FEATURES: readonly (readonly [
  x: number,
  y: number,
  across: number,
  down: number,
  by: number,
])[] = [
  [-0.42, -0.2, 0.2, 0.09, -70],
  [0.42, -0.2, 0.2, 0.09, -70],
  [-0.42, -0.4, 0.28, 0.06, -50],
  [0.42, -0.4, 0.28, 0.06, -50],
  [0, 0.05, 0.1, 0.3, 25],
  [-0.55, 0.15, 0.25, 0.2, 15],
  [0.6, 0.2, 0.3, 0.5, -25],
];

/** Where the face is, as the engine tells it. */
export function placeOfDrawn({ x, y, width, roll }: DrawnFace): FacePlace {
  return {
    timestamp: 0,
    aspectRatio: 1,
    x: x / SIDE,
    y: y / SIDE,
    width: width / SIDE,
    height: (width * TALLNESS) / SIDE,
    roll,
  };
}

/** @param noise gives each block's own, in grey levels */
export function drawFace(face: DrawnFace, noise: () => number = () => 0): BlockLevels {
  const levels = new Float32Array(SIDE * SIDE);
  for (let index = 0; index < levels.length; index += 1) {
    const [column, row] = [index % SIDE, Math.floor(index / SIDE)];
    let sum = 0;
    for (let point = 0; point < POINTS ** 2; point += 1) {
      const x = column + ((point % POINTS) + 0.5) / POINTS;
      const y = row + (Math.floor(point / POINTS) + 0.5) / POINTS;
      sum += brightnessAt(face, x, y);
    }
    levels[index] = Math.min(Math.max((sum / POINTS ** 2) * face.light, 0), 255) + noise();
  }
  return { columns: SIDE, rows: SIDE, levels };
}

function brightnessAt(face: DrawnFace, x: number, y: number): number {
  const [cos, sin] = [Math.cos(face.roll), Math.sin(face.roll)];
  const [right, down] = [x - face.x, y - face.y];
  const u = (right * cos + down * sin) / (face.width / 2);
  const v = (down * cos - right * sin) / ((face.width * TALLNESS) / 2);
  if (u ** 2 + v ** 2 > 1) return backgroundAt(face, x, y);
  const mouth = [0, 0.5, 0.32, 0.05 + 0.15 * face.mouth, -80] as const;
  const features = [...FEATURES, mouth].reduce((sum, [left, top, across, long, by]) => {
    const distance = ((u - left) / across) ** 2 + ((v - top) / long) ** 2;
    return distance > 6 ? sum : sum + by * Math.exp(-distance);
  }, 0);
  return SKIN + face.contrast * features;
}

function backgroundAt({ background }: DrawnFace, x: number, y: number): number {
  if (background === 'skin') return SKIN;
  if (background === 'wall') return 90 + 0.7 * x;
  return 120 + 60 * Math.sin(x * 0.8) * Math.sin(y * 0.5);
}
