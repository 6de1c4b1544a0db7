import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { FoldedNetwork } from '../../lib/emotion/folded-network.ts';
import { startBackend } from '../loop/backend.ts';
import { readLayersModel } from './layers-model-files.ts';

const FILE = fileURLToPath(new URL('../../models/emotion/model.json', import.meta.url));

test('folded, the network of the package says what was trained', async () => {
  await startBackend('wasm');
  const model = await readLayersModel(FILE);
  const faces = tf.randomNormal<tf.Rank.R4>([16, 48, 48, 1], 0, 1, 'float32', 3);
  const expected = model.predict(faces) as tf.Tensor2D;
  const folded = new FoldedNetwork(
    Object.fromEntries(
      model.weights.map((weight) => [weight.originalName, tf.clone(weight.read())]),
    ),
  );
  const difference = tf.max(tf.abs(tf.sub(folded.predict(faces), expected)));
  expect(difference.dataSync()[0]).toBeLessThan(1e-5);
});
