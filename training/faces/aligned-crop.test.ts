import { expect, test } from 'vitest';
import { alignedCrop } from './aligned-crop.ts';

/** Red grows to the right, green downwards. */
function pictureOf(width: number, height: number) {
  const data = new Uint8Array(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    data[index * 3] = index % width;
    data[index * 3 + 1] = Math.floor(index / width);
  }
  return { width, height, data };
}

const grey = (red: number, green: number) => Math.round(0.299 * red + 0.587 * green);

test('without a change the crop is the picture in grey', () => {
  const crop = alignedCrop(pictureOf(48, 48), { a: 1, b: 0, e: 0, f: 0 });
  expect([crop[0], crop[47], crop[47 * 48]]).toEqual([0, grey(47, 0), grey(0, 47)]);
});

test('a picture twice as large is averaged down', () => {
  const crop = alignedCrop(pictureOf(96, 96), { a: 0.5, b: 0, e: 0, f: 0 });
  // The pixel covers columns 20 and 21, lines 40 and 41.
  expect(crop[20 * 48 + 10]).toBe(Math.round(0.299 * 20.5 + 0.587 * 40.5));
});

test('a quarter turn takes x to y', () => {
  // x' = 48 - y, y' = x.
  const crop = alignedCrop(pictureOf(48, 48), { a: 0, b: 1, e: 48, f: 0 });
  expect(crop[10 * 48 + 5]).toBe(grey(10, 42));
});

test('outside the picture it is black', () => {
  const white = { width: 10, height: 10, data: new Uint8Array(300).fill(255) };
  const crop = alignedCrop(white, { a: 1, b: 0, e: 20, f: 20 });
  expect([crop[0], crop[25 * 48 + 25], crop[40 * 48 + 40]]).toEqual([0, 255, 0]);
});
