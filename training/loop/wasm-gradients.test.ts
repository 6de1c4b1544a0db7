import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createNetwork } from '../../lib/emotion/network.ts';
import { gradientsOn, largestDifference, randomValues } from '../testing/gradients.ts';
import { startBackend } from './backend.ts';

/** Sums of thousands of products in single precision, in another order. */
const TOLERANCE = 2e-5;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(() => startBackend('wasm'));
afterEach(() => tf.setBackend('wasm'));

const convolution = (x: tf.Tensor, filter: tf.Tensor) =>
  tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same');

test.each([
  ['the first of the network', [2, 48, 48, 1], [3, 3, 1, 32]],
  ['the second', [2, 24, 24, 32], [3, 3, 32, 64]],
  ['the last', [3, 3, 3, 128], [3, 3, 128, 128]],
  ['odd sides, one picture', [1, 7, 5, 2], [3, 3, 2, 3]],
  ['another filter', [2, 9, 8, 3], [5, 3, 3, 4]],
  ['a single pixel', [2, 1, 1, 4], [3, 3, 4, 2]],
  ['a filter of one pixel', [2, 6, 6, 3], [1, 1, 3, 5]],
] as const)('convolution, %s: the gradients are those of the CPU backend', async (_, x, filter) => {
  const inputs = [randomValues(x, 1), randomValues(filter, 2)];
  const expected = await gradientsOn('cpu', convolution, inputs);
  expect(largestDifference(await gradientsOn('wasm', convolution, inputs), expected)).toBeLessThan(
    TOLERANCE,
  );
});

const pooling = (window: number) => (x: tf.Tensor) =>
  tf.maxPool(x as tf.Tensor4D, window, window, 'valid');

test.each([
  ['the first of the network', [2, 48, 48, 32], 2],
  ['the last of the network', [2, 3, 3, 16], 2],
  ['odd sides', [3, 7, 9, 2], 2],
  ['a larger window', [2, 10, 11, 3], 3],
  ['a window of one pixel', [1, 4, 4, 2], 1],
] as const)(
  'max-pooling, %s: the gradient is that of the CPU backend',
  async (_, shape, window) => {
    const inputs = [randomValues(shape, 3)];
    const expected = await gradientsOn('cpu', pooling(window), inputs);
    expect(largestDifference(await gradientsOn('wasm', pooling(window), inputs), expected)).toBe(0);
  },
);

test('max-pooling gives the gradient of a tie to one pixel, as the CPU backend does', async () => {
  const { shape, values } = randomValues([2, 8, 8, 3], 4);
  const inputs = [{ shape, values: values.map((value) => Math.round(value)) }];
  const expected = await gradientsOn('cpu', pooling(2), inputs);
  const found = await gradientsOn('wasm', pooling(2), inputs);
  expect(largestDifference(found, expected)).toBe(0);
  expect(found[0]?.values.filter((value) => value !== 0)).toHaveLength(2 * 4 * 4 * 3);
});

test.each([
  ['strides', (x: tf.Tensor4D, f: tf.Tensor4D) => tf.conv2d(x, f, 2, 'same'), [3, 3, 2, 2]],
  ['padding', (x: tf.Tensor4D, f: tf.Tensor4D) => tf.conv2d(x, f, 1, 'valid'), [3, 3, 2, 2]],
  ['an even filter', (x: tf.Tensor4D, f: tf.Tensor4D) => tf.conv2d(x, f, 1, 'same'), [2, 2, 2, 2]],
] as const)(
  '%s of another kind have no gradient, and the error says what has',
  async (_, layer, filter) => {
    const inputs = [randomValues([1, 8, 8, 2], 5), randomValues(filter, 6)];
    const differentiate = () =>
      gradientsOn('wasm', (x, f) => layer(x as tf.Tensor4D, f as tf.Tensor4D), inputs);
    await expect(differentiate()).rejects.toThrow(
      /^No WASM gradient for a \dx\d convolution with .*Supported: odd filters, stride 1, padding "same", NHWC\.$/,
    );
  },
);

test.each([
  ['windows that overlap', (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 3, 2, 'valid')],
  [
    'windows that are not square',
    (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, [2, 4], [2, 4], 'valid'),
  ],
  ['padding', (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'same')],
])('max-pooling with %s has no gradient', async (_, layer) => {
  await expect(gradientsOn('wasm', layer, [randomValues([1, 8, 8, 2], 7)])).rejects.toThrow(
    'No WASM gradient for max-pooling with {',
  );
});

test('steps over the whole network leave nothing behind', () => {
  const model = createNetwork(1);
  const step = () =>
    tf.tidy(() => {
      const faces = tf.tensor(randomValues([2, 48, 48, 1], 8).values, [2, 48, 48, 1]);
      const targets = tf.oneHot(tf.tensor1d([3, 6], 'int32'), 7);
      const { value, grads } = tf.variableGrads(() => {
        const logits = model.apply(faces, { training: true }) as tf.Tensor;
        return tf.losses.softmaxCrossEntropy(targets, logits) as tf.Scalar;
      });
      expect(Object.keys(grads)).toHaveLength(model.trainableWeights.length);
      return value.dataSync()[0];
    });
  step();
  const held = () => {
    const { numTensors, numDataBuffers } = tf.memory();
    return { numTensors, numDataBuffers, inBackend: tf.backend().numDataIds() };
  };
  const before = held();
  for (let repetition = 0; repetition < 4; repetition++) step();
  expect(held()).toEqual(before);
  model.dispose();
});
