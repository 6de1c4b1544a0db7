import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { readWeights, writeWeights } from '../loop/weight-layout.ts';

/**
 * Rounds the weights of a network to what half precision (IEEE 754 binary16) holds, in place, so that it answers
 * as its exported file does.
 *
 * @throws RangeError when a weight is larger than half precision can hold
 */
export function roundToHalfPrecision(model: LayersModel): void {
  const values = new Float32Array(model.countParams());
  readWeights(model.weights, values);
  const rounded = values.map(Math.f16round);
  const lost = rounded.findIndex((value) => !Number.isFinite(value));
  if (lost !== -1) throw new RangeError(`Half precision can't hold the weight ${values[lost]}.`);
  writeWeights(model.weights, rounded, tf.tensor);
}
