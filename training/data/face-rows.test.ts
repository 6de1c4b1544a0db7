import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  FACES_HEADING,
  faceLine,
  pixelsOf,
  temporaryFolder,
  writeLines,
} from '../testing/data-files.ts';
import { readFaceRows } from './face-rows.ts';

const newFolder = () => temporaryFolder(onTestFinished);

function facesFile(lines: readonly string[], name = 'fer2013.csv'): string {
  return writeLines(newFolder(), name, [FACES_HEADING, ...lines]);
}

test.each(['fer2013.csv', 'fer2013.csv.gz'])('%s is read', async (name) => {
  const file = facesFile([faceLine(3, 1), faceLine(6, 2, 'PublicTest')], name);
  const { rows, problems } = await readFaceRows(file);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    { row: 0, label: 3, split: 'Training', pixels: pixelsOf(1) },
    { row: 1, label: 6, split: 'PublicTest', pixels: pixelsOf(2) },
  ]);
});

test('what is gzipped shows in the bytes, not in the name', async () => {
  const zipped = facesFile([faceLine(0, 1)], 'fer2013.csv.gz');
  const file = join(newFolder(), 'fer2013.csv');
  writeFileSync(file, readFileSync(zipped));
  expect((await readFaceRows(file)).rows).toHaveLength(1);
});

test('quotes, Windows line ends and a byte order mark are read as well', async () => {
  const file = join(newFolder(), 'fer2013.csv');
  const quoted = `"4","${[...pixelsOf(1)].join(' ')}","PrivateTest"`;
  const lines = ['\uFEFF"emotion","pixels","Usage"', quoted, faceLine(5, 2)];
  writeFileSync(file, lines.join('\r\n'));
  const { rows, problems } = await readFaceRows(file);
  expect(problems).toEqual([]);
  expect(rows.map(({ label, split }) => [label, split])).toEqual([
    [4, 'PrivateTest'],
    [5, 'Training'],
  ]);
});

const ONE_SHORT = Array.from({ length: 2303 }, () => 7).join(' ');
const fullWith = (level: string) => `${ONE_SHORT} ${level}`;

test.each([
  ['two columns', `3,${fullWith('1')}`, '2 columns, expected 3'],
  ['four columns', `${faceLine(3, 1)},more`, '4 columns, expected 3'],
  ['an empty line', '', '1 columns, expected 3'],
  ['label 7', faceLine(7, 1), 'emotion "7", expected 0 to 6'],
  ['label -1', faceLine(-1, 1), 'emotion "-1", expected 0 to 6'],
  ['label x', faceLine('x', 1), 'emotion "x", expected 0 to 6'],
  ['label 1.5', faceLine('1.5', 1), 'emotion "1.5", expected 0 to 6'],
  ['no label', faceLine('', 1), 'emotion "", expected 0 to 6'],
  ['a pixel too few', faceLine(3, 1, 'Training', ONE_SHORT), '2303 pixels, expected 2304'],
  ['no pixels', faceLine(3, 1, 'Training', ''), '1 pixels, expected 2304'],
  [
    'level 256',
    faceLine(3, 1, 'Training', fullWith('256')),
    'pixel 2303 is "256", expected 0 to 255',
  ],
  ['level -1', faceLine(3, 1, 'Training', fullWith('-1')), 'pixel 2303 is "-1", expected 0 to 255'],
  [
    'level 1.5',
    faceLine(3, 1, 'Training', fullWith('1.5')),
    'pixel 2303 is "1.5", expected 0 to 255',
  ],
  ['level x', faceLine(3, 1, 'Training', fullWith('x')), 'pixel 2303 is "x", expected 0 to 255'],
  [
    'an unknown split',
    faceLine(3, 1, 'Test'),
    'usage "Test", expected one of Training, PublicTest, PrivateTest',
  ],
  ['no split', faceLine(3, 1, ''), 'usage "", expected one of Training, PublicTest, PrivateTest'],
  ['a quote that is never closed', `3,"${ONE_SHORT},Training`, '2303 pixels, expected 2304'],
])(
  '%s: the row is named by its line and skipped, the others keep their numbers',
  async (_, bad, problem) => {
    const file = facesFile([faceLine(0, 1), bad, faceLine(2, 3)]);
    const { rows, problems } = await readFaceRows(file);
    expect(problems).toEqual([`${file}, line 3: ${problem}`]);
    expect(rows.map(({ row, label }) => [row, label])).toEqual([
      [0, 0],
      [2, 2],
    ]);
  },
);

test('every bad row is counted', async () => {
  const file = facesFile([faceLine(9, 1), faceLine(1, 2), 'x', faceLine(-1, 3)]);
  const { rows, problems } = await readFaceRows(file);
  expect(rows).toHaveLength(1);
  expect(problems.map((problem) => /line \d+/.exec(problem)?.[0])).toEqual([
    'line 2',
    'line 4',
    'line 5',
  ]);
});

test('a file without one good row is an error that says why', async () => {
  const file = facesFile([faceLine(7, 1), faceLine('x', 2)]);
  await expect(readFaceRows(file)).rejects.toThrow(
    `${file} holds no face.\n${file}, line 2: emotion "7", expected 0 to 6\n${file}, line 3: emotion "x"`,
  );
  const empty = facesFile([]);
  await expect(readFaceRows(empty)).rejects.toThrow(`${empty} holds no face.`);
});

test('an empty file holds no face', async () => {
  const file = join(newFolder(), 'fer2013.csv');
  writeFileSync(file, '');
  await expect(readFaceRows(file)).rejects.toThrow(`${file} holds no face.`);
});

test('another heading is refused', async () => {
  const file = writeLines(newFolder(), 'other.csv', ['emotion,Usage,pixels', faceLine(0, 1)]);
  await expect(readFaceRows(file)).rejects.toThrow(
    `${file} starts with "emotion,Usage,pixels"; expected "emotion,pixels,Usage".`,
  );
});

test('a missing file is named', async () => {
  const file = join(newFolder(), 'nowhere.csv');
  await expect(readFaceRows(file)).rejects.toThrow(
    `ENOENT: no such file or directory, open '${file}'`,
  );
});

test('a gzipped file that breaks off is named', async () => {
  const file = facesFile([faceLine(0, 1), faceLine(1, 2)], 'fer2013.csv.gz');
  writeFileSync(file, readFileSync(file).subarray(0, 900));
  await expect(readFaceRows(file)).rejects.toThrow(`${file} is a damaged gzip file:`);
});
