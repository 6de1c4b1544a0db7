import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createNetwork } from './network.ts';

test('48x48 grey levels go in, seven logits come out', () => {
  const model = createNetwork(1);
  expect(model.inputs[0]?.shape).toEqual([null, 48, 48, 1]);
  expect(model.outputs[0]?.shape).toEqual([null, 7]);
});

test('it has five convolutions, one dense layer of 200, and 0.32 million parameters at the most', () => {
  const model = createNetwork(1);
  expect(model.countParams()).toBeLessThanOrEqual(320_000);
  const layers = model.layers.map((layer) => [layer.getClassName(), layer.getConfig()] as const);
  const filters = layers.filter(([name]) => name === 'Conv2D').map(([, config]) => config.filters);
  expect(filters).toEqual([32, 64, 64, 128, 128]);
  const units = layers.filter(([name]) => name === 'Dense').map(([, config]) => config.units);
  expect(units).toEqual([200, 7]);
  expect(layers.filter(([name]) => name === 'MaxPooling2D')).toHaveLength(5);
});

test('a seed decides the start values, and layers start differently', async () => {
  await tf.setBackend('cpu');
  const kernels = (seed: number) =>
    createNetwork(seed)
      .weights.filter(({ name }) => name.includes('kernel'))
      .map((weight) => weight.read().dataSync());
  const [first, again, other] = [kernels(1), kernels(1), kernels(2)];
  expect(again).toEqual(first);
  expect(other[0]).not.toEqual(first[0]);
  // The third and the second convolution are of one shape as far as the second's filters go.
  expect(first[2]?.slice(0, 100)).not.toEqual(first[1]?.slice(0, 100));
});
