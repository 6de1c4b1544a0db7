import { expect, test } from 'vitest';
import { comparisonTable } from './comparison-table.ts';
import { type ComparedPicture, measureRival } from './measure-rival.ts';

/** Pictures whose first level says the class. */
function picturesOf(count: number): ComparedPicture[] {
  return Array.from({ length: count }, (_, index) => ({
    pixels: Uint8Array.of(index % 7),
    fer2013: index % 7,
    ferplus7: index % 7 === 6 ? undefined : index % 7,
  }));
}

/** Always answers with the next class. */
function createShifted() {
  return Promise.resolve({
    name: 'shifted',
    bytes: 2_000_000,
    read: ([level = 0]: Uint8Array) =>
      Float32Array.from({ length: 7 }, (_, place) => {
        return place === (level + 1) % 7 ? 0.7 : 0.05;
      }),
  });
}

test('as shipped it is wrong, recalibrated right; rows without a majority count for the labels alone', async () => {
  const candidate = { create: createShifted, shares: [1] } as const;
  const figures = await measureRival(candidate, picturesOf(140), picturesOf(70));
  expect(figures.shipped.fer2013).toMatchObject({ images: 70, accuracy: 0 });
  expect(figures.shipped.ferplus7).toMatchObject({ images: 60, accuracy: 0 });
  expect(figures.recalibrated.fer2013.accuracy).toBe(1);
  expect(figures.recalibrated.ferplus7.accuracy).toBe(1);
  const table = comparisonTable('70 pictures', [figures]);
  expect(table).toContain('2.00 MB');
  expect(table).toMatch(/FER\+ majority, 7 classes \(60 images\)/);
  expect(table).toMatch(/shifted +0\.0% +0\.0% +100\.0% +100\.0%/);
});

test('how much of the picture a network sees is chosen by what it then gets right in training', async () => {
  const create = (share: number) =>
    Promise.resolve({
      name: 'near-sighted',
      bytes: 1,
      read: ([level = 0]: Uint8Array) =>
        Float32Array.from({ length: 7 }, (_, place) =>
          place === (share === 0.8 ? level : 0) ? 0.9 : 0.01,
        ),
    });
  const { share, shipped } = await measureRival(
    { create, shares: [1, 0.9, 0.8] },
    picturesOf(70),
    picturesOf(70),
  );
  expect([share, shipped.fer2013.accuracy]).toEqual([0.8, 1]);
});
