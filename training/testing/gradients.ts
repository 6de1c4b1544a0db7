import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
// Registers the gradients of the core's operations.
import '@tensorflow/tfjs-layers';
import { createRandom } from '../data/random.ts';

/** A tensor's values without the tensor, so that they can go from backend to backend. */
export interface Values {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Numbers from -1 to 1. */
export function randomValues(shape: readonly number[], seed: number): Values {
  const random = createRandom(seed);
  const length = shape.reduce((product, side) => product * side, 1);
  return { shape, values: Float32Array.from({ length }, () => random() * 2 - 1) };
}

/**
 * Differentiates the sum of `layer`'s output, each entry weighted by a number of its own.
 *
 * @returns the gradient of each input
 */
export async function gradientsOn(
  backend: 'cpu' | 'wasm',
  layer: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: readonly Values[],
): Promise<readonly Values[]> {
  await tf.setBackend(backend);
  return tf.tidy(() => {
    const tensors = inputs.map(({ shape, values }) => tf.tensor(values, [...shape]));
    const weighted = (...given: tf.Tensor[]) => {
      const output = layer(...given);
      const { shape, values } = randomValues(output.shape, 99);
      return tf.sum(tf.mul(output, tf.tensor(values, [...shape])));
    };
    return tf
      .grads(weighted)(tensors)
      .map((gradient) => ({
        shape: gradient.shape,
        values: gradient.dataSync() as Float32Array,
      }));
  });
}

/** The largest difference between two lists of tensors, as a share of the largest value; NaN is the largest. */
export function largestDifference(found: readonly Values[], expected: readonly Values[]): number {
  const pairs = expected.map(({ shape, values }, index) => {
    const other = found[index];
    if (String(other?.shape) !== String(shape)) return Number.POSITIVE_INFINITY;
    const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    if (largest === 0) throw new Error('A gradient of nothing but zeros proves nothing.');
    const worst = values.reduce((max, value, at) => {
      const difference = Math.abs(value - (other?.values[at] ?? Number.NaN));
      return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(max, difference);
    }, 0);
    return worst / largest;
  });
  return Math.max(...pairs, found.length === expected.length ? 0 : Number.POSITIVE_INFINITY);
}
