import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { type Group, File as Hdf5File } from 'h5wasm/node';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createNetwork } from '../../lib/emotion/network.ts';
import { createRandom } from '../data/random.ts';
import { startBackend } from '../loop/backend.ts';
import { predictLogits } from '../scores/predict.ts';
import { pixelsOf, temporaryFolder } from '../testing/data-files.ts';
import { readKerasModel, writeKerasModel } from './keras-h5.ts';
import { rebuild } from './rebuild.ts';

beforeAll(() => startBackend('wasm'));

/** The network with every weight at random, moving statistics included: start values would hide mixed-up ones. */
function randomNetwork(seed: number) {
  const model = createNetwork(seed);
  const random = createRandom(seed);
  const values = model.weights.map(({ shape }) => {
    const sides = shape as number[];
    const length = sides.reduce((product, side) => product * side, 1);
    return tf.tensor(
      Float32Array.from({ length }, () => 0.05 + random() * 0.2),
      sides,
    );
  });
  model.setWeights(values);
  return model;
}

async function writtenModel(seed: number) {
  const file = join(temporaryFolder(onTestFinished), 'expression.h5');
  const model = randomNetwork(seed);
  await writeKerasModel(model, file);
  return { model, file };
}

test.each([1, 2])('the file gives the same answers, to the last bit: seed %i', async (seed) => {
  const { model, file } = await writtenModel(seed);
  const again = await rebuild(await readKerasModel(file));
  const pictures = [1, 2, 3, 4, 5].map((picture) => pixelsOf(picture * seed));
  const logits = predictLogits(model, pictures);
  expect(predictLogits(again, pictures)).toEqual(logits);
  expect(new Set(logits.map(String)).size).toBe(5);
});

test('it is laid out as Keras reads it', async () => {
  const { model, file } = await writtenModel(3);
  const stored = new Hdf5File(file, 'r');
  onTestFinished(() => void stored.close());
  expect(Object.keys(stored.attrs).sort()).toEqual(['backend', 'keras_version', 'model_config']);
  const config = JSON.parse(String(stored.attrs.model_config?.value));
  expect(config.class_name).toBe('Functional');
  expect(config.config.layers[0]).toMatchObject({
    class_name: 'InputLayer',
    config: { batch_input_shape: [null, 48, 48, 1] },
  });
  const weights = stored.get('model_weights') as Group;
  const layers = model.layers.map(({ name }) => name);
  expect(weights.attrs.layer_names?.value).toEqual(layers);
  expect([...weights.keys()].sort()).toEqual(layers.toSorted());
  const layer = weights.get('normalisation_1') as Group;
  const parts = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
  expect(layer.attrs.weight_names?.value).toEqual(parts.map((part) => `normalisation_1/${part}:0`));
  const kernel = weights.get('convolution_1/convolution_1/kernel:0');
  expect(kernel).toMatchObject({ shape: [3, 3, 1, 32], dtype: '<f' });
  expect((weights.get('flatten') as Group).attrs.weight_names?.shape).toEqual([0]);
});

test('a file that is no HDF5, and one that is missing, are refused', async () => {
  const file = join(temporaryFolder(onTestFinished), 'expression.h5');
  await expect(readKerasModel(file)).rejects.toThrow(`open '${file}'`);
  writeFileSync(file, 'no HDF5');
  await expect(readKerasModel(file)).rejects.toThrow(`${file} is no HDF5 file.`);
});

test('a file without its weights is refused', async () => {
  const file = join(temporaryFolder(onTestFinished), 'empty.h5');
  new Hdf5File(file, 'w').close();
  await expect(readKerasModel(file)).rejects.toThrow(`${file} is no Keras model.`);
});
