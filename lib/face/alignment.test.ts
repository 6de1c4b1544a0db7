import { expect, test } from 'vitest';
import { alignmentOf, LEFT_EYE, MOUTH, RIGHT_EYE, type Similarity } from './alignment.ts';
import type { Landmark } from './face-observation.ts';
import { pointsOfMesh } from './points-of-face.ts';

const SIZE = 48;

type Point = readonly [x: number, y: number];
type Frame = { readonly width: number; readonly height: number };

/** Middles of the left eye, the right eye and the mouth of an upright face, in a crop of side 1. */
const UPRIGHT: readonly Point[] = [
  [0.319, 0.402],
  [0.681, 0.402],
  [0.5, 0.772],
];

/** How a face lies in a frame: turned by degrees (clockwise on the screen), scaled and moved, in pixels. */
interface Pose {
  readonly degrees: number;
  readonly scale: number;
  readonly at: Point;
}

function place([x, y]: Point, { degrees, scale, at }: Pose): Point {
  const angle = (degrees * Math.PI) / 180;
  const [u, v] = [(x - 0.5) * scale, (y - 0.5) * scale];
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  return [at[0] + cosine * u - sine * v, at[1] + sine * u + cosine * v];
}

/** A mesh in which only the corners of eyes and mouth matter: two around each middle, the rest is far off. */
function meshOf(pose: Pose, frame: Frame): readonly Landmark[] {
  const landmarks = Array.from({ length: 478 }, (): Landmark => ({ x: 9, y: -9, z: 0 }));
  for (const [index, corners] of [LEFT_EYE, RIGHT_EYE, MOUTH].entries()) {
    const [x, y] = UPRIGHT[index] as Point;
    for (const [side, corner] of corners.entries()) {
      const [px, py] = place([x + (side === 0 ? -0.08 : 0.08), y], pose);
      landmarks[corner] = { x: px / frame.width, y: py / frame.height, z: 0 };
    }
  }
  return landmarks;
}

function apply({ a, b, e, f }: Similarity, [x, y]: Point): Point {
  return [a * x - b * y + e, b * x + a * y + f];
}

const POSES: readonly Pose[] = [
  { degrees: 0, scale: 48, at: [24, 24] },
  { degrees: 0, scale: 200, at: [320, 240] },
  { degrees: 25, scale: 150, at: [200, 300] },
  { degrees: -70, scale: 90, at: [500, 100] },
  { degrees: 180, scale: 300, at: [10, 20] },
];

const FRAMES: readonly Frame[] = [
  { width: 640, height: 480 },
  { width: 480, height: 480 },
  { width: 360, height: 640 },
];

test.each(FRAMES.flatMap((frame) => POSES.map((pose) => [pose, frame] as const)))(
  'eyes and mouth come to their places: %j in %j',
  (pose, frame) => {
    const alignment = alignmentOf(pointsOfMesh(meshOf(pose, frame)), frame, SIZE);
    for (const point of UPRIGHT) {
      const [x, y] = apply(alignment, place(point, pose));
      expect(x).toBeCloseTo(point[0] * SIZE, 6);
      expect(y).toBeCloseTo(point[1] * SIZE, 6);
    }
  },
);

test('a face that already lies right is only scaled to the crop', () => {
  const frame = { width: 96, height: 96 };
  const { a, b, e, f } = alignmentOf(
    pointsOfMesh(meshOf({ degrees: 0, scale: 96, at: [48, 48] }, frame)),
    frame,
    SIZE,
  );
  expect([a, b, e, f].map((value) => Math.abs(Math.round(value * 1e6) / 1e6))).toEqual([
    0.5, 0, 0, 0,
  ]);
});

test('a longer face is not stretched: the error is shared among eyes and mouth', () => {
  const frame = { width: 480, height: 480 };
  const mesh = meshOf({ degrees: 0, scale: 480, at: [240, 240] }, frame).map((landmark, index) =>
    (MOUTH as readonly number[]).includes(index) ? { ...landmark, y: landmark.y + 0.1 } : landmark,
  );
  const alignment = alignmentOf(pointsOfMesh(mesh), frame, SIZE);
  expect(alignment.b).toBeCloseTo(0, 9);
  const [, eyes] = apply(alignment, [0.319 * 480, 0.402 * 480]);
  const [, mouth] = apply(alignment, [0.5 * 480, 0.872 * 480]);
  expect(2 * eyes + mouth).toBeCloseTo((2 * 0.402 + 0.772) * SIZE, 6);
  expect(eyes).toBeLessThan(0.402 * SIZE);
  expect(mouth).toBeGreaterThan(0.772 * SIZE);
});
