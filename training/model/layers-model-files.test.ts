import { readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createNetwork } from '../../lib/emotion/network.ts';
import { startBackend } from '../loop/backend.ts';
import { predictLogits } from '../scores/predict.ts';
import { pixelsOf, temporaryFolder } from '../testing/data-files.ts';
import { roundToHalfPrecision } from './half-precision.ts';
import {
  changeMetadata,
  MODEL_FILE,
  readLayersModel,
  writeLayersModel,
} from './layers-model-files.ts';

beforeAll(() => startBackend('wasm'));

async function writtenModel() {
  const folder = join(temporaryFolder(onTestFinished), 'emotion');
  const model = createNetwork(7);
  roundToHalfPrecision(model);
  await writeLayersModel(model, folder, { command: 'npm run train' });
  return { model, file: join(folder, MODEL_FILE), weights: join(folder, 'weights.bin') };
}

test('what was written and read again answers the same, to the last bit', async () => {
  const { model, file } = await writtenModel();
  const read = await readLayersModel(file);
  const pictures = [1, 2, 3].map(pixelsOf);
  const logits = predictLogits(model, pictures);
  expect(predictLogits(read, pictures)).toEqual(logits);
  expect(new Set(logits.map(String)).size).toBe(3);
  expect(read.countParams()).toBe(model.countParams());
});

test('the weights are stored in half precision', async () => {
  const { model, weights } = await writtenModel();
  expect(readFileSync(weights).length).toBe(2 * model.countParams());
});

test('a weight that half precision cannot hold is named', () => {
  const model = createNetwork(7);
  const weight = model.weights[0];
  if (!weight) throw new Error('The network has no weights.');
  weight.write(tf.fill(weight.shape as number[], 70_000));
  expect(() => roundToHalfPrecision(model)).toThrow("Half precision can't hold the weight 70000.");
});

test('the file says how it was made, and names no folder of this machine', async () => {
  const { file } = await writtenModel();
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 'layers-model',
    userDefinedMetadata: { command: 'npm run train' },
    weightsManifest: [{ paths: ['weights.bin'] }],
  });
  expect(text).not.toContain(process.cwd());
});

test('entries of the metadata are changed, the rest of the file stays, and reading gives them back', async () => {
  const { file, weights } = await writtenModel();
  const before = readFileSync(file, 'utf8');
  const bytes = readFileSync(weights);
  await changeMetadata(file, { temperature: 0.7 });
  const metadata = { command: 'npm run train', temperature: 0.7 };
  const after = JSON.parse(readFileSync(file, 'utf8'));
  expect(after).toEqual({ ...JSON.parse(before), userDefinedMetadata: metadata });
  expect(readFileSync(weights).equals(bytes)).toBe(true);
  expect((await readLayersModel(file)).getUserDefinedMetadata()).toEqual(metadata);
});

function rewrite(file: string, change: (description: Record<string, unknown>) => void): void {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(description);
  writeFileSync(file, JSON.stringify(description));
}

test.each<[string, (file: string) => void, string]>([
  ['cut off', (file) => truncateSync(file, 500), 'Expected Object but received undefined'],
  ['empty', (file) => writeFileSync(file, ''), 'Expected Object but received undefined'],
  ['a list', (file) => writeFileSync(file, '[]'), 'format:'],
  [
    'of another format',
    (file) =>
      rewrite(file, (it) => {
        it.format = 'graph-model';
      }),
    'format: Invalid type: Expected "layers-model" but received "graph-model"',
  ],
  [
    'without weights',
    (file) =>
      rewrite(file, (it) => {
        it.weightsManifest = [];
      }),
    'weightsManifest:',
  ],
  [
    'of other numbers',
    (file) =>
      rewrite(file, (it) => {
        const [{ weights }] = it.weightsManifest as [{ weights: [{ dtype: string }] }];
        weights[0].dtype = 'int32';
      }),
    'weightsManifest.0.weights.0.dtype: Invalid type: Expected "float32" but received "int32"',
  ],
  [
    'of weights in whole precision',
    (file) =>
      rewrite(file, (it) => {
        const [{ weights }] = it.weightsManifest as [{ weights: [{ quantization?: unknown }] }];
        delete weights[0].quantization;
      }),
    'weightsManifest.0.weights.0.quantization: Invalid key: Expected "quantization" but received undefined',
  ],
])('a description that is %s is refused', async (_, damage, problem) => {
  const { file } = await writtenModel();
  damage(file);
  const reading = readLayersModel(file);
  await expect(reading).rejects.toThrow(`${file} is not a TensorFlow.js layers model: `);
  await expect(reading).rejects.toThrow(problem);
});

test('weights that are too short or too long are refused', async () => {
  const { file, weights } = await writtenModel();
  const { length } = readFileSync(weights);
  truncateSync(weights, length - 4);
  await expect(readLayersModel(file)).rejects.toThrow(
    `The weights of ${file} have ${length - 4} bytes, expected ${length}.`,
  );
  writeFileSync(weights, Buffer.alloc(length + 1));
  await expect(readLayersModel(file)).rejects.toThrow(`have ${length + 1} bytes`);
});

test('missing files are named', async () => {
  const { file, weights } = await writtenModel();
  unlinkSync(weights);
  await expect(readLayersModel(file)).rejects.toThrow(weights);
  unlinkSync(file);
  await expect(readLayersModel(file)).rejects.toThrow(file);
});
