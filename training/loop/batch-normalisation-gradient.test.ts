import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { gradientsOn, largestDifference, randomValues } from '../testing/gradients.ts';
import { startBackend } from './backend.ts';

const EPSILON = 1e-3;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(() => startBackend('wasm'));

/** x, mean, variance, offset, scale. */
function inputsOf(shape: readonly number[]) {
  const channels = [shape.at(-1) ?? 0];
  const variance = randomValues(channels, 3);
  return [
    randomValues(shape, 1),
    randomValues(channels, 2),
    { ...variance, values: variance.values.map((value) => Math.abs(value) + 0.1) },
    randomValues(channels, 4),
    randomValues(channels, 5),
  ];
}

const fused = (...[x, mean, variance, offset, scale]: tf.Tensor[]) =>
  tf.batchNorm(
    x as tf.Tensor4D,
    mean as tf.Tensor1D,
    variance as tf.Tensor1D,
    offset as tf.Tensor1D,
    scale as tf.Tensor1D,
    EPSILON,
  );

/** The same by single operations, whose gradients are TensorFlow.js's own. */
const written = (...inputs: tf.Tensor[]) => {
  const [x, mean, variance, offset, scale] = inputs as [
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
  ];
  const normalised = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, EPSILON)));
  return tf.add(tf.mul(normalised, scale), offset);
};

test.each([[[4, 6, 6, 5]], [[2, 24, 24, 32]], [[1, 1, 1, 3]]])(
  'pictures of %j: all five gradients are right on both backends',
  async (shape) => {
    const inputs = inputsOf(shape);
    const expected = await gradientsOn('cpu', written, inputs);
    expect(expected).toHaveLength(5);
    for (const backend of ['cpu', 'wasm'] as const) {
      expect(largestDifference(await gradientsOn(backend, fused, inputs), expected)).toBeLessThan(
        1e-5,
      );
    }
  },
);

test('features without a picture, as behind the dense layer', async () => {
  const shape = [6, 1, 1, 20];
  const inputs = inputsOf(shape);
  const flat = (...[x, ...rest]: tf.Tensor[]) => {
    const [mean, variance, offset, scale] = rest as [
      tf.Tensor1D,
      tf.Tensor1D,
      tf.Tensor1D,
      tf.Tensor1D,
    ];
    const features = tf.reshape(x as tf.Tensor, [6, 20]) as tf.Tensor2D;
    return tf.batchNorm2d(features, mean, variance, offset, scale, EPSILON);
  };
  const reference = (...[x, ...rest]: tf.Tensor[]) =>
    written(tf.reshape(x as tf.Tensor, [6, 20]), ...rest);
  const expected = await gradientsOn('cpu', reference, inputs);
  expect(largestDifference(await gradientsOn('wasm', flat, inputs), expected)).toBeLessThan(1e-5);
});
