import type { FacePlace } from '../expression/expression-state.ts';
import { LEFT_EYE, RIGHT_EYE } from './alignment.ts';
import type { MeshObservation } from './face-observation.ts';

/** A picture, as far as the place of a face in it needs to know it. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** In microseconds. */
  readonly timestamp: number;
}

/** The outline of the face in MediaPipe's mesh, from the forehead around the chin and back. */
const OUTLINE = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148,
  176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** Reads where the face is in its picture: the box around its outline, turned as the head is tilted. */
export function placeOf(
  { landmarks }: Pick<MeshObservation, 'landmarks'>,
  { width, height, timestamp }: Picture,
): FacePlace {
  const aspectRatio = width / height;
  const at = (index: number) => {
    const { x = 0, y = 0 } = landmarks[index] ?? {};
    return [x * aspectRatio, y] as const;
  };
  const [left, right] = [LEFT_EYE, RIGHT_EYE].map(([one, other]) => middle(at(one), at(other)));
  if (!left || !right) throw new RangeError('A face has two eyes.');
  const roll = Math.atan2(right[1] - left[1], right[0] - left[0]);
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  const upright = OUTLINE.map(at).map(([x, y]) => [x * cos + y * sin, y * cos - x * sin] as const);
  const [across, down] = [upright.map(([x]) => x), upright.map(([, y]) => y)].map(extentOf);
  if (!across || !down) throw new RangeError('A face has an outline.');
  return {
    timestamp,
    aspectRatio,
    x: (across.middle * cos - down.middle * sin) / aspectRatio,
    y: across.middle * sin + down.middle * cos,
    width: across.length,
    height: down.length,
    roll,
  };
}

type Point = readonly [x: number, y: number];

function middle(one: Point, other: Point): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}

function extentOf(values: readonly number[]): { middle: number; length: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, length: most - least };
}
