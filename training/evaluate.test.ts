import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createNetwork } from '../lib/emotion/network.ts';
import { EMOTIONS } from '../lib/expression/emotions.ts';
import { startBackend } from './loop/backend.ts';
import { MODEL_FILE, writeLayersModel } from './model/layers-model-files.ts';
import {
  FACES_HEADING,
  faceLine,
  VOTES_HEADING,
  votesLine,
  writeLines,
} from './testing/data-files.ts';
import { runProgram } from './testing/run-command.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'livemoji-evaluate-'));
const model = join(folder, MODEL_FILE);
const HAPPY_VOTES = votesLine(0, 9, 0, 0, 0, 0, 0, 0, 1, 0);

const faces = writeLines(folder, 'fer2013.csv.gz', [
  FACES_HEADING,
  faceLine(0, 1, 'Training'),
  // The same picture as the one of Training.
  faceLine(3, 1, 'PublicTest'),
  faceLine('x', 3, 'PublicTest'),
  faceLine(3, 4, 'PublicTest'),
  faceLine(6, 5, 'PublicTest'),
]);
const votes = writeLines(folder, 'fer2013new.csv', [
  VOTES_HEADING,
  HAPPY_VOTES,
  HAPPY_VOTES,
  HAPPY_VOTES,
  votesLine(5, 5, 0, 0, 0, 0, 0, 0, 0, 0),
  HAPPY_VOTES,
]);

beforeAll(async () => {
  await startBackend('wasm');
  await writeLayersModel(createNetwork(1), folder, {});
});

afterAll(() => rmSync(folder, { recursive: true }));

function evaluateBy(...parameters: readonly string[]) {
  return runProgram('scripts/evaluate.ts', ['--model', model, ...parameters]);
}

const share = expect.any(Number);
const ofImages = (images: number) => ({
  images,
  accuracy: share,
  meanRecall: share,
  macroF1: share,
  recall: Object.fromEntries(EMOTIONS.map((emotion) => [emotion, share])),
  confusion: EMOTIONS.map(() => EMOTIONS.map(() => expect.any(Number))),
});

function accuracyBy({
  confusion,
  images,
}: {
  confusion: readonly (readonly number[])[];
  images: number;
}) {
  return confusion.reduce((sum, row, label) => sum + (row[label] ?? Number.NaN), 0) / images;
}

function labelsOf({ confusion }: { confusion: readonly (readonly number[])[] }): number[] {
  return confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
}

test('--json prints one object with both scores, and names bad rows elsewhere', async () => {
  const { code, stdout, stderr } = await evaluateBy(
    ...['--data', faces, '--votes', votes, '--split', 'PublicTest', '--json'],
  );
  expect(code).toBe(0);
  expect(stderr).toContain(`${faces}, line 4: emotion "x", expected 0 to 6\n1 bad rows skipped.`);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const evaluation = JSON.parse(stdout);
  expect(evaluation).toEqual({
    split: 'PublicTest',
    images: 3,
    parameters: expect.any(Number),
    millisecondsPerImage: expect.any(Number),
    temperature: 1,
    calibrationError: share,
    uncalibratedError: share,
    fer2013: ofImages(3),
    ferplus7: ofImages(2),
    withoutCopies: { exact: { images: 2, fer2013: ofImages(2), ferplus7: ofImages(1) } },
    training: null,
  });
  expect(evaluation.parameters).toBeLessThanOrEqual(320_000);
  expect(evaluation.millisecondsPerImage).toBeGreaterThan(0);
  expect(evaluation.calibrationError).toBeLessThanOrEqual(1);
  expect(evaluation.fer2013.accuracy).toBeCloseTo(accuracyBy(evaluation.fer2013));
  expect(evaluation.ferplus7.accuracy).toBeCloseTo(accuracyBy(evaluation.ferplus7));
  expect(labelsOf(evaluation.fer2013)).toEqual([0, 0, 0, 2, 0, 0, 1]);
  expect(labelsOf(evaluation.ferplus7)).toEqual([0, 0, 0, 2, 0, 0, 0]);
});

test('without votes there is no score for them; without --json it is a table', async () => {
  const json = await evaluateBy('--data', faces, '--split', 'Training', '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ split: 'Training', images: 1, ferplus7: null });
  const table = await evaluateBy('--data', faces, '--split', 'Training');
  expect(table.code).toBe(0);
  expect(table.stdout).toContain('Training: 1 images, single crop');
  expect(table.stdout).toContain("FER-2013's own labels");
  expect(table.stdout).not.toContain('FER+');
});

test.each([
  ['no data', ['--split', 'PublicTest'], '--data is missing: the file fer2013.csv'],
  ['no split', ['--data', faces], '--split is missing: one of Training, PublicTest, PrivateTest.'],
  [
    'an unknown split',
    ['--data', faces, '--split', 'Test'],
    '--split is "Test". Options: Training, PublicTest, PrivateTest.',
  ],
  [
    'a split that is not in the file',
    ['--data', faces, '--split', 'PrivateTest'],
    `${faces} has no row of the split PrivateTest; it has Training, PublicTest.`,
  ],
  ['an unknown option', ['--dada', faces], "Unknown option '--dada'"],
])('%s ends with 1, a message and the usage', async (_, parameters, message) => {
  const { code, stdout, stderr } = await evaluateBy(...parameters);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: npm run evaluate');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test.each([
  ['a missing data file', ['--data', `${faces}.nowhere`], `open '${faces}.nowhere'`],
  ['missing votes', ['--data', faces, '--votes', `${votes}.nowhere`], `open '${votes}.nowhere'`],
  ['votes for faces', ['--data', votes], `expected "emotion,pixels,Usage".`],
  ['a missing model', ['--data', faces, '--model', `${model}.nowhere`], `open '${model}.nowhere'`],
])('%s ends with 1 and a message alone', async (_, parameters, message) => {
  const { code, stdout, stderr } = await evaluateBy(
    ...parameters,
    '--split',
    'PublicTest',
    '--json',
  );
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});
