import { expect, onTestFinished, test } from 'vitest';
import {
  FACES_HEADING,
  faceLine,
  temporaryFolder,
  VOTES_HEADING,
  votesLine,
  writeLines,
} from '../testing/data-files.ts';
import { readDataSet } from './data-set.ts';
import { type FaceVotes, majority, parseVotes, readVotes, voteDistribution } from './votes.ts';

const ANGRY = 0;
const HAPPY = 3;
const NEUTRAL = 6;

const newFolder = () => temporaryFolder(onTestFinished);

/** Votes in the order of the columns: neutral, happiness, surprise, sadness, anger, disgust, fear, contempt, unknown, NF. */
function votes(...counts: readonly number[]): FaceVotes {
  const parsed = parseVotes(counts.map(String));
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

test('each column stands for its expression', () => {
  // Angry, disgust, fear, happy, sad, surprise, neutral.
  expect(votes(2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).toEqual({
    counts: [6, 7, 8, 3, 5, 4, 2],
    total: 65,
  });
});

test('a single vote is a slip', () => {
  expect(votes(6, 1, 0, 0, 1, 0, 0, 1, 1, 0)).toEqual({ counts: [0, 0, 0, 0, 0, 0, 6], total: 6 });
  expect(votes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).toEqual({ counts: [0, 0, 0, 0, 0, 0, 0], total: 0 });
});

test.each([
  ['more than half', [0, 6, 0, 0, 4, 0, 0, 0, 0, 0], HAPPY],
  ['exactly half', [0, 5, 0, 0, 5, 0, 0, 0, 0, 0], undefined],
  ['half, the rest scattered', [0, 5, 0, 3, 2, 0, 0, 0, 0, 0], undefined],
  ['more than half once the slips are gone', [1, 5, 1, 0, 3, 0, 0, 0, 0, 0], HAPPY],
  ['half against contempt', [5, 0, 0, 0, 0, 0, 0, 5, 0, 0], undefined],
  ['more than contempt', [6, 0, 0, 0, 0, 0, 0, 4, 0, 0], NEUTRAL],
  ['contempt itself', [2, 0, 0, 0, 0, 0, 0, 8, 0, 0], undefined],
  ['unknown counts among the votes', [0, 0, 0, 0, 5, 0, 0, 0, 3, 2], undefined],
  ['a slip for unknown does not', [0, 0, 0, 0, 5, 0, 0, 0, 4, 1], ANGRY],
  ['not a face', [0, 0, 0, 0, 0, 0, 0, 0, 0, 10], undefined],
  ['nothing but slips', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], undefined],
])('majority, %s', (_, counts, expected) => {
  expect(majority(votes(...counts))).toBe(expected);
});

test('the distribution is that of the seven, if they have most of the votes', () => {
  expect(voteDistribution(votes(2, 6, 0, 0, 0, 0, 0, 2, 0, 0))).toEqual([
    0, 0, 0, 0.75, 0, 0, 0.25,
  ]);
  expect(voteDistribution(votes(0, 5, 0, 0, 0, 0, 0, 5, 0, 0))).toBeUndefined();
  expect(voteDistribution(votes(0, 0, 0, 0, 0, 0, 0, 0, 0, 10))).toBeUndefined();
  expect(voteDistribution(votes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))).toBeUndefined();
});

const GOOD = votesLine(0, 10, 0, 0, 0, 0, 0, 0, 0, 0);

test.each(['votes.csv', 'votes.csv.gz'])('%s is read by number of row', async (name) => {
  const file = writeLines(newFolder(), name, [VOTES_HEADING, GOOD, GOOD]);
  const { votes: read, rowCount, problems } = await readVotes(file);
  expect([...read.keys()]).toEqual([0, 1]);
  expect(read.get(1)).toEqual({ counts: [0, 0, 0, 10, 0, 0, 0], total: 10 });
  expect(rowCount).toBe(2);
  expect(problems).toEqual([]);
});

test.each([
  [
    votesLine(1, 2, 'x', 0, 0, 0, 0, 0, 0, 0),
    'surprise has "x" votes, expected a whole number up to 1000',
  ],
  [
    votesLine(-1, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    'neutral has "-1" votes, expected a whole number up to 1000',
  ],
  [
    votesLine(1.5, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    'neutral has "1.5" votes, expected a whole number up to 1000',
  ],
  [
    votesLine('', 2, 0, 0, 0, 0, 0, 0, 0, 0),
    'neutral has "" votes, expected a whole number up to 1000',
  ],
  ['1,2,3', '3 columns of votes, expected 10'],
  ['', '1 columns of votes, expected 10'],
])('a bad row is named and skipped: %s', async (bad, problem) => {
  const file = writeLines(newFolder(), 'votes.csv', [VOTES_HEADING, bad, GOOD]);
  const { votes: read, problems } = await readVotes(file);
  expect([...read.keys()]).toEqual([1]);
  expect(problems).toEqual([`${file}, line 2: ${problem}`]);
});

test('another heading and a file without votes are errors', async () => {
  const other = writeLines(newFolder(), 'other.csv', [FACES_HEADING, faceLine(1, 1)]);
  await expect(readVotes(other)).rejects.toThrow(
    `${other}: the last columns are "emotion,pixels,Usage"; expected "neutral,happiness`,
  );
  const empty = writeLines(newFolder(), 'empty.csv', [VOTES_HEADING]);
  await expect(readVotes(empty)).rejects.toThrow(`${empty} holds no votes.`);
});

test('a bad face keeps the votes of the faces after it in their place', async () => {
  const folder = newFolder();
  const faces = writeLines(folder, 'faces.csv', [
    FACES_HEADING,
    faceLine(0, 1),
    faceLine('x', 2),
    faceLine(2, 3),
  ]);
  const file = writeLines(folder, 'votes.csv', [
    VOTES_HEADING,
    votesLine(10, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    votesLine(0, 10, 0, 0, 0, 0, 0, 0, 0, 0),
    votesLine(0, 0, 10, 0, 0, 0, 0, 0, 0, 0),
  ]);
  const data = await readDataSet(faces, file);
  const labels = data.rows.map(({ row }) => majority(data.votes?.get(row) ?? votes()));
  expect(labels).toEqual([6, 5]);
  expect(data.problems).toHaveLength(1);
});

test('faces beyond the end of the votes are named', async () => {
  const folder = newFolder();
  const lines = [1, 2, 3].map((seed) => faceLine(0, seed));
  const faces = writeLines(folder, 'faces.csv', [FACES_HEADING, ...lines]);
  const file = writeLines(folder, 'votes.csv', [VOTES_HEADING, GOOD]);
  const { rows, problems } = await readDataSet(faces, file);
  expect(rows).toHaveLength(3);
  expect(problems).toEqual([
    `${file}, line 3: missing, so the face of that line has no votes`,
    `${file}, line 4: missing, so the face of that line has no votes`,
  ]);
});

test('votes for other rows only are refused', async () => {
  const folder = newFolder();
  const faces = writeLines(folder, 'faces.csv', [FACES_HEADING, 'x', faceLine(0, 1)]);
  const file = writeLines(folder, 'votes.csv', [VOTES_HEADING, GOOD]);
  await expect(readDataSet(faces, file)).rejects.toThrow(
    `${file} has votes for none of the faces of ${faces}.`,
  );
});
