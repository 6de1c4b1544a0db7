import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createNetwork } from '../lib/emotion/network.ts';
import { startBackend } from './loop/backend.ts';
import { MODEL_FILE, writeLayersModel } from './model/layers-model-files.ts';
import { pixelsOf } from './testing/data-files.ts';
import { runProgram } from './testing/run-command.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'livemoji-evaluate-'));
const pictures = join(folder, 'pictures');
const video = join(folder, 'film.mjpeg');
const model = join(folder, MODEL_FILE);

function encoded(seed: number, format: 'png' | 'jpeg'): Promise<Buffer> {
  const raw = { width: 48, height: 48, channels: 1 } as const;
  return sharp(pixelsOf(seed), { raw }).resize(64, 80, { fit: 'fill' }).toFormat(format).toBuffer();
}

beforeAll(async () => {
  await startBackend('wasm');
  await writeLayersModel(createNetwork(1), folder, { temperature: 2 });
  for (const name of ['happy', 'Sad', 'joyful'])
    mkdirSync(join(pictures, name), { recursive: true });
  writeFileSync(join(pictures, 'happy', 'a.png'), await encoded(1, 'png'));
  writeFileSync(join(pictures, 'happy', 'b.jpg'), await encoded(2, 'jpeg'));
  writeFileSync(join(pictures, 'happy', 'broken.png'), 'no picture');
  writeFileSync(join(pictures, 'Sad', 'c.webp'), await encoded(3, 'png'));
  writeFileSync(join(pictures, 'joyful', 'd.png'), await encoded(4, 'png'));
  const frames = await Promise.all([5, 6, 7, 8, 9, 10].map((seed) => encoded(seed, 'jpeg')));
  writeFileSync(video, Buffer.concat(frames));
});

afterAll(() => rmSync(folder, { recursive: true }));

function evaluateBy(...parameters: readonly string[]) {
  return runProgram('scripts/evaluate.ts', ['--model', model, ...parameters]);
}

test('a folder of pictures by expression: what can not be used is named, counted and skipped', async () => {
  const report = join(folder, 'report.html');
  const { code, stdout, stderr } = await evaluateBy(
    ...['--images', pictures, '--json', '--report', report],
  );
  expect(stderr).toContain('joyful: not a folder of an expression (angry, disgust, fear,');
  expect(stderr).toMatch(/happy\/broken\.png: .+\n2 bad pictures skipped\./);
  expect(code).toBe(0);
  const evaluation = JSON.parse(stdout);
  expect(evaluation).toMatchObject({
    source: 'pictures',
    images: 3,
    skipped: 2,
    temperature: 2,
    labels: { images: 3 },
  });
  const rows = evaluation.labels.confusion.map((row: number[]) =>
    row.reduce((sum, count) => sum + count, 0),
  );
  expect(rows).toEqual([0, 0, 0, 2, 1, 0, 0]);
  const page = readFileSync(report, 'utf8');
  expect(page).toContain('happy/broken.png');
  expect(page).toContain('npm run evaluate -- --images pictures');
  expect(page).not.toContain(folder);
  expect(page).not.toContain('NaN');
});

test('a video with a timeline: frames at the sampling, labelled by the second they stand at', async () => {
  const timeline = join(folder, 'timeline.csv');
  writeFileSync(timeline, 'second,expression\n0,happy\n1,sad\n2,none\n');
  const { code, stdout } = await evaluateBy(
    ...['--video', video, '--timeline', timeline, '--rate', '2', '--sampling', '2', '--json'],
  );
  expect(code).toBe(0);
  const evaluation = JSON.parse(stdout);
  // Six frames, two a second: the last two stand where nothing counts.
  expect(evaluation).toMatchObject({ source: 'film.mjpeg', images: 4, labels: { images: 4 } });
  expect(evaluation.timeline).toMatchObject([
    { second: 0, frames: 2, right: 'happy' },
    { second: 1, frames: 2, right: 'sad' },
  ]);
});

test.each([
  ['a missing folder', ['--images', join(folder, 'nowhere')], 'nowhere'],
  ['a folder of no expression', ['--images', folder], 'has no folder of an expression'],
  ['a video without a timeline', ['--video', video], '--timeline is missing'],
  ['two sources', ['--video', video, '--images', pictures], 'Give one of --data, --images and'],
  [
    'data to be aligned',
    ['--data', 'fer2013.csv', '--align'],
    '--align is for --images and --video',
  ],
])('%s ends with 1 and a message', async (_, parameters, message) => {
  const { code, stdout, stderr } = await evaluateBy(...parameters);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});
