import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PictureKeeper } from './kept-picture.ts';
import { frameOf, stubPictures } from './testing/frames.ts';

beforeEach(stubPictures);

afterEach(() => vi.unstubAllGlobals());

test('pictures that are kept have memory of their own, which is used again once it is given back', async () => {
  const keeper = new PictureKeeper();
  const [first, second] = [await keeper.keep(frameOf(1)), await keeper.keep(frameOf(2))];
  expect([first.timestamp, second.timestamp]).toEqual([33_333, 66_666]);
  expect([first.image.data[0], second.image.data[0]]).toEqual([1, 2]);
  first.close();
  const third = await keeper.keep(frameOf(3));
  expect(third.image).toBe(first.image);
  expect([third.image.data[0], second.image.data[0]]).toEqual([3, 2]);
});
