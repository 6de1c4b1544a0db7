import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createNetwork } from '../lib/emotion/network.ts';
import { startBackend } from './loop/backend.ts';
import { MODEL_FILE, writeLayersModel } from './model/layers-model-files.ts';
import { FACES_HEADING, faceLine, temporaryFolder, writeLines } from './testing/data-files.ts';
import { runProgram } from './testing/run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

const MEASURED = {
  command: 'npm run train -- --data fer2013.csv',
  settings: { epochs: 1 },
  samples: { learnt: 6, copies: 0, others: 0 },
  history: [{ epoch: 1, loss: 1, rate: 0.1, fer2013: 0.5, ferplus7: null, seconds: 1 }],
  machine: '2 cores',
  evaluation: { millisecondsPerImage: 1.65 },
};

test('the temperature goes into the metadata and the card, which keeps the training run', async () => {
  const folder = temporaryFolder(onTestFinished);
  const data = writeLines(folder, 'fer2013.csv', [
    FACES_HEADING,
    ...[0, 1, 2, 3, 4, 5].map((seed) => faceLine(seed, seed)),
    faceLine(3, 9, 'PublicTest'),
  ]);
  await startBackend('wasm');
  await writeLayersModel(createNetwork(1), folder, { command: MEASURED.command });
  const calibrate = () =>
    runProgram('training/calibrate.ts', ['--data', data, '--model', join(folder, MODEL_FILE)]);
  const missing = await calibrate();
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('measured.json')]);
  writeFileSync(join(folder, 'measured.json'), '{}');
  const bad = await calibrate();
  expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining('not the facts of a')]);
  writeFileSync(join(folder, 'measured.json'), JSON.stringify(MEASURED));
  const { code, stdout } = await calibrate();
  expect(code).toBe(0);
  expect(stdout).toContain('fitted to 6 faces of Training. Calibration error on PublicTest');
  const { userDefinedMetadata } = JSON.parse(readFileSync(join(folder, MODEL_FILE), 'utf8'));
  expect(userDefinedMetadata).toEqual({
    command: MEASURED.command,
    temperature: expect.any(Number),
  });
  const card = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(card).toContain(MEASURED.command);
  expect(card).toContain('npm run calibrate -- --data fer2013.csv --seed 1');
  expect(card).toContain(`a temperature of ${userDefinedMetadata.temperature} before`);
  const again = JSON.parse(readFileSync(join(folder, 'measured.json'), 'utf8'));
  expect(again).toMatchObject({ ...MEASURED, calibration: { images: 6, seed: 1 } });
});
