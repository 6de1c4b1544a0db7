import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/data-files.ts';
import { type Checkpoint, loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { createOptimiserState } from './optimiser.ts';

const EPOCH = { epoch: 1, loss: 1.5, rate: 0.004, fer2013: 0.5, ferplus7: null, seconds: 9 };

function emptyCheckpoint(parameters = 3): Checkpoint {
  return {
    parameters: new Float32Array(parameters),
    statistics: new Float32Array(2),
    averagedParameters: new Float32Array(parameters),
    averagedStatistics: new Float32Array(2),
    optimiser: createOptimiserState(parameters),
    history: [],
  };
}

function fullCheckpoint(): Checkpoint {
  return {
    parameters: Float32Array.of(0.1, -2, 3e-20),
    statistics: Float32Array.of(4, 5),
    averagedParameters: Float32Array.of(6, 7, 8),
    averagedStatistics: Float32Array.of(9, 10),
    optimiser: {
      firstMoment: Float32Array.of(11, 12, 13),
      secondMoment: Float32Array.of(14, 15, 16),
      step: 17,
    },
    history: [EPOCH],
  };
}

async function savedCheckpoint(): Promise<{ folder: string; file: string }> {
  const folder = join(temporaryFolder(onTestFinished), 'deeper', 'down');
  await saveCheckpoint(folder, 'settings', fullCheckpoint());
  return { folder, file: join(folder, 'checkpoint.bin') };
}

test('what was saved is loaded, to the last bit', async () => {
  const { folder } = await savedCheckpoint();
  const loaded = emptyCheckpoint();
  expect(await loadCheckpoint(folder, 'settings', loaded)).toBe(true);
  expect(loaded).toEqual(fullCheckpoint());
});

test('a later checkpoint takes the place of the one before, and leaves nothing beside it', async () => {
  const { folder, file } = await savedCheckpoint();
  const later = { ...fullCheckpoint(), history: [EPOCH, { ...EPOCH, epoch: 2, ferplus7: 0.75 }] };
  await saveCheckpoint(folder, 'settings', later);
  const loaded = emptyCheckpoint();
  await loadCheckpoint(folder, 'settings', loaded);
  expect(loaded).toEqual(later);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a vector that is a view of a larger one is saved alone', async () => {
  const { folder } = await savedCheckpoint();
  const view = Float32Array.of(1, 2, 3, 4, 5).subarray(1, 4);
  await saveCheckpoint(folder, 'settings', { ...fullCheckpoint(), parameters: view });
  const loaded = emptyCheckpoint();
  await loadCheckpoint(folder, 'settings', loaded);
  expect([...loaded.parameters]).toEqual([2, 3, 4]);
});

test('without a checkpoint nothing is changed', async () => {
  const loaded = emptyCheckpoint();
  expect(await loadCheckpoint(temporaryFolder(onTestFinished), 'settings', loaded)).toBe(false);
  expect(loaded).toEqual(emptyCheckpoint());
});

test('other settings are refused with both in the message', async () => {
  const { folder, file } = await savedCheckpoint();
  await expect(loadCheckpoint(folder, 'others', emptyCheckpoint())).rejects.toThrow(
    `${file} was made with other settings:\n  there: settings\n  now:   others\nChoose another --checkpoints folder or delete this one.`,
  );
});

test.each([
  ['cut off in its numbers', (file: string) => truncateSync(file, readFileSync(file).length - 20)],
  ['cut off by a byte', (file: string) => truncateSync(file, readFileSync(file).length - 1)],
  ['cut off in its description', (file: string) => truncateSync(file, 20)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['too long', (file: string) => writeFileSync(file, Buffer.alloc(4), { flag: 'a' })],
  ['something else', (file: string) => writeFileSync(file, '{"fingerprint":"settings"}\n')],
])('a checkpoint that is %s is refused before anything is taken from it', async (_, damage) => {
  const { folder, file } = await savedCheckpoint();
  damage(file);
  const loaded = emptyCheckpoint();
  await expect(loadCheckpoint(folder, 'settings', loaded)).rejects.toThrow(
    `${file} is damaged: delete it to start again.`,
  );
  expect(loaded).toEqual(emptyCheckpoint());
});

test('a checkpoint of another network is refused', async () => {
  const { folder, file } = await savedCheckpoint();
  await expect(loadCheckpoint(folder, 'settings', emptyCheckpoint(4))).rejects.toThrow(
    `${file} is damaged`,
  );
});

test('a checkpoint that can not be read is not taken for a fresh start', async () => {
  const { file } = await savedCheckpoint();
  await expect(loadCheckpoint(file, 'settings', emptyCheckpoint())).rejects.toThrow('ENOTDIR');
});
