import { expect, test } from 'vitest';
import { pixelsOf } from '../testing/data-files.ts';
import type { FaceRow, Split } from './face-rows.ts';
import { createTrainingSet, facesOf } from './training-set.ts';

function face(row: number, split: Split, seed = row, label = 3): FaceRow {
  return { row, label, split, pixels: pixelsOf(seed) };
}

test('only the faces of Training are learnt from, with their label as target', () => {
  const rows = [face(0, 'Training'), face(1, 'PublicTest'), face(2, 'PrivateTest')];
  expect(createTrainingSet(rows, undefined)).toEqual({
    samples: [{ row: 0, pixels: pixelsOf(0), target: [0, 0, 0, 1, 0, 0, 0] }],
    copies: 0,
    withoutExpression: 0,
  });
});

test('copies of tested faces are left out, copies within Training stay', () => {
  const rows = [
    face(0, 'Training'),
    face(1, 'Training', 100, 0),
    face(2, 'Training', 200),
    face(3, 'Training', 300),
    face(4, 'Training', 300),
    face(5, 'PublicTest', 100, 6),
    face(6, 'PrivateTest', 200),
    face(7, 'PrivateTest', 200),
  ];
  const set = createTrainingSet(rows, undefined);
  expect(set.samples.map(({ row }) => row)).toEqual([0, 3, 4]);
  expect(set.copies).toBe(2);
});

test('one pixel of difference makes another face', () => {
  const similar = face(1, 'PublicTest', 0);
  similar.pixels[2303] = ((similar.pixels[2303] as number) + 1) % 256;
  expect(createTrainingSet([face(0, 'Training'), similar], undefined).samples).toHaveLength(1);
});

test('with votes the target is their distribution; faces without expression or votes are left out', () => {
  const votes = new Map([
    [0, { counts: [3, 0, 0, 0, 0, 0, 6], total: 9 }],
    [1, { counts: [0, 0, 0, 0, 0, 0, 2], total: 10 }],
  ]);
  const rows = [face(0, 'Training'), face(1, 'Training'), face(2, 'Training')];
  const set = createTrainingSet(rows, votes);
  expect(set.samples.map(({ row, target }) => [row, target])).toEqual([
    [0, [1 / 3, 0, 0, 0, 0, 0, 2 / 3]],
  ]);
  expect(set.withoutExpression).toBe(2);
});

test('the faces of a split', () => {
  const rows = [face(0, 'Training'), face(1, 'PublicTest'), face(2, 'Training')];
  expect(facesOf(rows, 'Training').map(({ row }) => row)).toEqual([0, 2]);
  expect(facesOf(rows, 'PrivateTest')).toEqual([]);
});
