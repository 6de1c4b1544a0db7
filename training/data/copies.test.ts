import { expect, test } from 'vitest';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { countCopies, exactCopies } from './exact-copies.ts';
import type { FaceRow, Split } from './face-rows.ts';
import { correlation, nearCopies } from './near-copies.ts';

/** A smooth picture of its own for each seed: two waves of other lengths and directions. */
function wavesOf(seed: number, shift = 0): Uint8Array {
  return Uint8Array.from({ length: INPUT_SIZE ** 2 }, (_, index) => {
    const [x, y] = [(index % INPUT_SIZE) + shift, Math.floor(index / INPUT_SIZE)];
    const wave = Math.sin((x * (1 + (seed % 3))) / 9 + seed) + Math.cos((y * (seed + 1)) / 11);
    return Math.round(110 + 40 * wave);
  });
}

function faceOf(row: number, split: Split, pixels: Uint8Array): FaceRow {
  return { row, label: 0, split, pixels };
}

const original = wavesOf(1);
const brighter = original.map((level) => level * 1.1 + 12);
const rows = [
  faceOf(0, 'Training', original),
  faceOf(1, 'Training', original),
  faceOf(2, 'Training', wavesOf(2)),
  faceOf(3, 'PublicTest', original),
  faceOf(4, 'PublicTest', brighter),
  faceOf(5, 'PublicTest', wavesOf(4)),
  faceOf(6, 'PrivateTest', wavesOf(2)),
  faceOf(7, 'PublicTest', wavesOf(4)),
];

test('exact copies are those in another split; twins within a split are none', () => {
  const copies = exactCopies(rows);
  expect([...copies]).toEqual([
    [0, ['PublicTest']],
    [1, ['PublicTest']],
    [2, ['PrivateTest']],
    [3, ['Training']],
    [6, ['Training']],
  ]);
  expect(countCopies(rows, copies)).toEqual([
    { split: 'Training', other: 'PublicTest', images: 2 },
    { split: 'Training', other: 'PrivateTest', images: 1 },
    { split: 'PublicTest', other: 'Training', images: 1 },
    { split: 'PrivateTest', other: 'Training', images: 1 },
  ]);
});

test('near copies are also brighter ones and those cut a little to the side, but no other picture', () => {
  const moved = faceOf(8, 'PublicTest', wavesOf(1, 1));
  const tested = [...rows.filter(({ split }) => split === 'PublicTest'), moved];
  expect([...nearCopies(tested, [...rows, moved]).keys()]).toEqual([3, 4, 8]);
});

test('correlation: 1 with itself whatever the contrast, -1 with the negative, 0 with a flat one', () => {
  expect(correlation(original, brighter)).toBeGreaterThan(0.999);
  expect(
    correlation(
      original,
      original.map((level) => 255 - level),
    ),
  ).toBeCloseTo(-1);
  expect(correlation(original, new Uint8Array(INPUT_SIZE ** 2).fill(9))).toBe(0);
});
