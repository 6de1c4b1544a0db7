import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { INPUT_SIZE, standardise } from '../../lib/emotion/preprocess.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';

const BATCH = 64;
const PIXELS = INPUT_SIZE * INPUT_SIZE;

/**
 * Runs the network over pictures, single crop.
 *
 * @param pictures 48x48 grey levels each
 * @returns seven logits for each picture
 */
export function predictLogits(
  model: LayersModel,
  pictures: readonly ArrayLike<number>[],
): readonly Float32Array[] {
  const logits: Float32Array[] = [];
  for (let start = 0; start < pictures.length; start += BATCH) {
    const batch = pictures.slice(start, start + BATCH);
    const faces = new Float32Array(batch.length * PIXELS);
    for (const [place, picture] of batch.entries()) {
      standardise(picture, faces.subarray(place * PIXELS, (place + 1) * PIXELS));
    }
    const values = tf.tidy(() => {
      const input = tf.tensor4d(faces, [batch.length, INPUT_SIZE, INPUT_SIZE, 1]);
      return (model.predict(input) as tf.Tensor).dataSync() as Float32Array;
    });
    for (let place = 0; place < batch.length; place++) {
      logits.push(values.slice(place * EMOTIONS.length, (place + 1) * EMOTIONS.length));
    }
  }
  return logits;
}

/** The index of the largest value. */
export function indexOfLargest(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) > (values[best] as number)) best = index;
  }
  return best;
}
