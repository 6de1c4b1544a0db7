import { expect, it } from 'vitest';
import { MATTE_STEP, matteOf, matteSize } from './matte.ts';

const SIDE = 4 * MATTE_STEP;

it('carries the colours of a figure beyond its edges, without a dark rim', () => {
  const data = new Uint8ClampedArray(4 * SIDE * SIDE);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 20; x < 30; x += 1)
      data.set([200, 100, 50, x === 20 ? 40 : 255], 4 * (y * SIDE + x));
  }
  const matte = matteOf(data, SIDE, SIDE);
  expect(matte.length).toBe(4 * 16);
  for (let square = 0; square < 16; square += 1) {
    expect([...matte.subarray(4 * square, 4 * square + 4)]).toEqual([200, 100, 50, 255]);
  }
});

it('is white where nothing is seen, and has a square for every begun step', () => {
  expect(matteSize(MATTE_STEP + 1, 2 * MATTE_STEP)).toEqual([2, 2]);
  const matte = matteOf(new Uint8ClampedArray(4 * 17 * 32), 17, 32);
  expect([...matte]).toEqual(new Array(16).fill(255));
});
