import { expect, test } from 'vitest';
import { blockLevelsOf } from './block-levels.ts';

/** A picture whose pixels are as bright as `at` says, with padding between the rows. */
function planeOf(width: number, height: number, at: (x: number, y: number) => number) {
  const rowStride = width + 3;
  const offset = 5;
  const bytes = new Uint8Array(offset + rowStride * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) bytes[offset + y * rowStride + x] = at(x, y);
  }
  return { bytes, offset, rowStride, pixelStride: 1, width, height };
}

test('each block has the mean brightness of its pixels', () => {
  const plane = planeOf(640, 480, (x, y) => (x >= 16 && x < 24 && y >= 8 && y < 16 ? 200 : 40));
  const { columns, rows, levels } = blockLevelsOf(plane);
  expect([columns, rows]).toEqual([80, 60]);
  expect(levels[82]).toBe(200);
  expect(levels.filter((level) => level === 40)).toHaveLength(80 * 60 - 1);
});

test('pictures of every size are read, also those with four bytes a pixel', () => {
  expect(blockLevelsOf(planeOf(1280, 720, () => 9))).toMatchObject({ columns: 80, rows: 45 });
  expect(blockLevelsOf(planeOf(20, 11, () => 9))).toMatchObject({ columns: 10, rows: 5 });
  const bytes = Uint8Array.from({ length: 640 * 480 * 4 }, (_, index) =>
    index % 4 === 1 ? 70 : 3,
  );
  const size = { width: 640, height: 480 };
  const { levels } = blockLevelsOf({ bytes, offset: 1, rowStride: 2560, pixelStride: 4, ...size });
  expect(new Set(levels)).toEqual(new Set([70]));
});
