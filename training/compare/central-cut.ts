import * as tf from '@tensorflow/tfjs-core';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';

/**
 * The middle of a 48x48 picture, scaled to the size that a network wants, bilinearly.
 *
 * @param share of the picture's side that is left, up to 1
 * @returns [1, size, size, 1], grey levels from 0 to 255
 */
export function centralCut(pixels: Uint8Array, share: number, size: number): tf.Tensor4D {
  return tf.tidy(() => {
    const whole = tf.tensor4d(Float32Array.from(pixels), [1, INPUT_SIZE, INPUT_SIZE, 1]);
    if (share === 1) return tf.image.resizeBilinear(whole, [size, size]);
    const edge = (1 - share) / 2;
    return tf.image.cropAndResize(whole, [[edge, edge, 1 - edge, 1 - edge]], [0], [size, size]);
  });
}
