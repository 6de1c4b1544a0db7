import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { FoldedNetwork } from './folded-network.ts';
import { createNetwork } from './network.ts';

beforeAll(() => tf.setBackend('cpu'));

/** A network whose normalisations have learned something. */
function trainedNetwork(): LayersModel {
  const model = createNetwork(7);
  for (const layer of model.layers.filter(({ name }) => name.startsWith('normalisation'))) {
    const [gamma, beta, mean, variance] = layer.getWeights();
    layer.setWeights(
      [gamma, beta, mean, variance].map((weight, index) => {
        const shape = weight?.shape ?? [];
        return index % 3 === 0
          ? tf.randomUniform(shape, 0.3, 2, 'float32', index)
          : tf.randomNormal(shape, 0, 0.5, 'float32', index);
      }),
    );
  }
  return model;
}

/** Copies, by the names under which they are saved. */
function weightsOf(model: LayersModel): tf.NamedTensorMap {
  return Object.fromEntries(
    model.weights.map((weight) => [weight.originalName, tf.clone(weight.read())]),
  );
}

test('it says what the trained network says, but for rounding', () => {
  const model = trainedNetwork();
  const faces = tf.randomNormal<tf.Rank.R4>([3, 48, 48, 1], 0, 1, 'float32', 5);
  const expected = model.predict(faces) as tf.Tensor2D;
  const logits = new FoldedNetwork(weightsOf(model)).predict(faces);
  expect(logits.shape).toEqual([3, 7]);
  const difference = tf.max(tf.abs(tf.sub(logits, expected)));
  expect(tf.div(difference, tf.max(tf.abs(expected))).dataSync()[0]).toBeLessThan(1e-5);
});

test('no tensor is left over', () => {
  const model = trainedNetwork();
  const before = tf.memory().numTensors;
  const network = new FoldedNetwork(weightsOf(model));
  const held = tf.memory().numTensors - before;
  expect(held).toBe(2 * 7);
  const faces = tf.zeros<tf.Rank.R4>([1, 48, 48, 1]);
  network.predict(faces).dispose();
  faces.dispose();
  expect(tf.memory().numTensors).toBe(before + held);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  ['missing', () => ({}), 'convolution_2/kernel is missing, expected [3,3,32,64]'],
  ['of another shape', () => ({ 'logits/bias': tf.zeros([8]) }), 'logits/bias is Tensor'],
])('a weight that is %s is named', (_, changes, message) => {
  const weights = weightsOf(trainedNetwork());
  if (message.includes('missing')) delete weights['convolution_2/kernel'];
  expect(() => new FoldedNetwork({ ...weights, ...changes() })).toThrow(message);
});
