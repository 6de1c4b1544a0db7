import { LEFT_EYE, RIGHT_EYE } from './alignment.ts';
import type { Landmark, MeshObservation } from './face-observation.ts';

/** A point in the head's own space: x to the right of the picture, y to the forehead, z out of the face. */
export type HeadPoint = readonly [x: number, y: number, z: number];

/** A frame's width and height in pixels: landmarks are shares of them. */
export interface FrameShape {
  readonly width: number;
  readonly height: number;
}

/**
 * Undoes how the head is held and how near it is: the landmarks turn back by the head's matrix, and the distance
 * between the middles of the eyes becomes 1.
 *
 * @returns a function from a landmark's index to its point
 * @throws RangeError for a landmark that isn't there
 */
export function headSpaceOf(
  { landmarks, headMatrix }: Pick<MeshObservation, 'landmarks' | 'headMatrix'>,
  frame: FrameShape,
): (index: number) => HeadPoint {
  const axes = [0, 4, 8].map((start) => directionOf(headMatrix.slice(start, start + 3)));
  const turnedBack = (index: number): HeadPoint => {
    const landmark = landmarks[index];
    if (!landmark) throw new RangeError(`No landmark ${index} among ${landmarks.length}.`);
    const point = inPixels(landmark, frame);
    const [x = 0, y = 0, z = 0] = axes.map((axis) => dot(axis, point));
    return [x, y, z];
  };
  const left = middleOf(turnedBack(LEFT_EYE[0]), turnedBack(LEFT_EYE[1]));
  const right = middleOf(turnedBack(RIGHT_EYE[0]), turnedBack(RIGHT_EYE[1]));
  const origin = middleOf(left, right);
  const unit = distanceOf(left, right);
  return (index) => {
    const [x, y, z] = turnedBack(index);
    return [(x - origin[0]) / unit, (y - origin[1]) / unit, (z - origin[2]) / unit];
  };
}

export function distanceOf(one: HeadPoint, other: HeadPoint): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** To the axes of the head's matrix: y up, z towards the camera, and depth on the scale of x. */
function inPixels({ x, y, z }: Landmark, { width, height }: FrameShape): HeadPoint {
  return [x * width, -y * height, -z * width];
}

function middleOf(one: HeadPoint, other: HeadPoint): HeadPoint {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2];
}

function directionOf([x = 0, y = 0, z = 0]: readonly number[]): HeadPoint {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function dot(one: HeadPoint, other: HeadPoint): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}
