import type { HeadPose } from '../expression/expression-state.ts';

/**
 * Reads the angles from the head's matrix: the first column is the direction from the head's middle to the
 * right of the picture, the third is where the face looks.
 *
 * @param matrix 4x4 by columns, in a space with x right, y up, z towards the camera
 * @throws RangeError when the matrix has not 16 numbers
 */
export function headPoseOf(matrix: readonly number[]): HeadPose {
  if (matrix.length !== 16)
    throw new RangeError(`A head matrix has 16 numbers, not ${matrix.length}.`);
  const [rightX = 0, rightY = 0] = matrix;
  const [lookX = 0, lookY = 0, lookZ = 0] = matrix.slice(8);
  return {
    roll: Math.atan2(-rightY, rightX),
    yaw: Math.atan2(lookX, lookZ),
    pitch: Math.atan2(lookY, Math.hypot(lookX, lookZ)),
  };
}
