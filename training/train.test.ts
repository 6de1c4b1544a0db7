import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  FACES_HEADING,
  faceLine,
  temporaryFolder,
  VOTES_HEADING,
  votesLine,
  writeLines,
} from './testing/data-files.ts';
import { runProgram } from './testing/run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

function dataIn(folder: string): readonly string[] {
  const training = Array.from({ length: 8 }, (_, row) => faceLine(row % 7, row));
  const faces = [
    FACES_HEADING,
    ...training,
    faceLine(3, 0, 'PublicTest'),
    faceLine(3, 9, 'PublicTest'),
  ];
  const cast = faces.slice(1).map(() => votesLine(0, 8, 2, 0, 0, 0, 0, 0, 0, 0));
  return [
    ...['--data', writeLines(folder, 'fer2013.csv', faces)],
    ...['--votes', writeLines(folder, 'fer2013new.csv', [VOTES_HEADING, ...cast])],
  ];
}

test('a training run writes the model, its card and pictures, and goes on where it stopped', async () => {
  const folder = temporaryFolder(onTestFinished);
  const [out, checkpoints] = [join(folder, 'out'), join(folder, 'checkpoints')];
  const run = [
    ...[...dataIn(folder), '--epochs', '1', '--batch', '4', '--workers', '2'],
    ...['--out', out, '--checkpoints', checkpoints],
  ];
  const { code, stdout, stderr } = await runProgram('training/train.ts', run);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /epoch 1 of 1: loss \d\.\d{3}, PublicTest FER\+ \d+\.\d%, labels \d+\.\d%/,
  );
  expect(readdirSync(out).sort()).toEqual([
    'README.md',
    'confusion-labels.svg',
    'confusion-votes.svg',
    'curves.svg',
    'measured.json',
    'model.json',
    'weights.bin',
  ]);
  const card = readFileSync(join(out, 'README.md'), 'utf8');
  expect(card).toContain(
    'npm run train -- --data fer2013.csv --votes fer2013new.csv --epochs 1 --batch 4 --rate 0.004 --weight-decay 0.05 --seed 1 --backend wasm --workers 2',
  );
  const { userDefinedMetadata } = JSON.parse(readFileSync(join(out, 'model.json'), 'utf8'));
  expect(userDefinedMetadata.temperature).toBeGreaterThan(0);
  expect(card).toContain(`a temperature of ${userDefinedMetadata.temperature} before`);
  expect(card).toContain('npm run calibrate -- --data fer2013.csv --votes fer2013new.csv --seed 1');
  // One of the eight stands again in PublicTest.
  expect(card).toContain('Learnt from 7 faces of Training. Left out: 1 that stand again');
  for (const file of readdirSync(out)) {
    expect(readFileSync(join(out, file), 'utf8')).not.toContain(folder);
  }
  const weights = readFileSync(join(out, 'weights.bin'));
  const again = await runProgram('training/train.ts', run);
  expect(again.code).toBe(0);
  expect(again.stdout).not.toContain('epoch 1 of 1');
  expect(readFileSync(join(out, 'weights.bin')).equals(weights)).toBe(true);
  const other = await runProgram('training/train.ts', [...run, '--seed', '2']);
  expect([other.code, other.stderr]).toEqual([
    1,
    expect.stringContaining('was made with other settings:'),
  ]);
});

test('too few faces and bad options end with 1 and the usage, before anything is written', async () => {
  const folder = temporaryFolder(onTestFinished);
  const out = join(folder, 'out');
  const places = ['--out', out, '--checkpoints', join(folder, 'checkpoints')];
  const few = await runProgram('training/train.ts', [...dataIn(folder), ...places]);
  expect([few.code, few.stderr]).toEqual([
    1,
    expect.stringContaining(
      'has 7 faces to learn from and 2 of PublicTest; at least 128 and 1 are needed.',
    ),
  ]);
  const bad = await runProgram('training/train.ts', [
    '--epochs',
    'many',
    ...dataIn(folder),
    ...places,
  ]);
  expect([bad.code, bad.stderr]).toEqual([
    1,
    expect.stringContaining(
      '--epochs is "many"; expected a number from 1.\n\nUsage: npm run train',
    ),
  ]);
  expect(existsSync(out)).toBe(false);
});
