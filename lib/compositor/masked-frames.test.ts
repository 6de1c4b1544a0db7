import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FacePlace } from '../expression/expression-state.ts';
import { MaskedFrames } from './masked-frames.ts';
import { frameOf, INTERVAL, stubPictures } from './testing/frames.ts';

function placeIn(number: number): FacePlace {
  const place = { x: 0.5, y: 0.5, width: 0.35, height: 0.45, roll: 0, aspectRatio: 4 / 3 };
  return { ...place, timestamp: number * INTERVAL + 80 };
}

function start() {
  /** The number of each frame, and of the one in which its face was read. */
  const shown: (readonly [frame: number, read: number])[] = [];
  const onWaiting = vi.fn();
  const frames = new MaskedFrames({
    onMasked: ({ data }, { timestamp }) =>
      shown.push([data[0] ?? 0, Math.round(timestamp / INTERVAL)]),
    onWaiting,
  });
  return { frames, shown, onWaiting };
}

beforeEach(stubPictures);

afterEach(() => vi.unstubAllGlobals());

test('a frame waits until its face has been read', async () => {
  const { frames, shown, onWaiting } = start();
  const first = frameOf(1);
  await frames.take(first);
  expect(onWaiting).toHaveBeenCalledTimes(1);
  expect(first.close).toHaveBeenCalledTimes(1);
  expect(shown).toEqual([]);
  frames.read(placeIn(1));
  expect(shown).toEqual([[1, 1]]);
});

test('the next one is told at once where the face keeps still', async () => {
  const { frames, shown } = start();
  await frames.take(frameOf(1));
  frames.read(placeIn(1));
  const next = frameOf(2);
  await frames.take(next);
  expect(shown.at(-1)).toEqual([2, 1]);
  expect(next.close).toHaveBeenCalledTimes(1);
  frames.read(placeIn(2));
  await frames.take(frameOf(3));
  expect(shown).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
});

test('one in which the face has moved waits, and is too late after a newer one', async () => {
  const { frames, shown } = start();
  await frames.take(frameOf(1));
  frames.read(placeIn(1));
  await frames.take(frameOf(2, 20));
  expect(shown).toEqual([[1, 1]]);
  await frames.take(frameOf(3));
  frames.read(placeIn(2));
  expect(shown).toEqual([
    [1, 1],
    [3, 1],
  ]);
});

test('where no face is known any more, every frame waits', async () => {
  const forget: readonly ((frames: MaskedFrames) => void)[] = [
    (frames) => frames.read(null),
    (frames) => frames.forget(),
  ];
  for (const happens of forget) {
    const { frames, shown } = start();
    await frames.take(frameOf(1));
    frames.read(placeIn(1));
    happens(frames);
    await frames.take(frameOf(2));
    expect(shown).toEqual([[1, 1]]);
  }
});

test('a face that nobody has read for a quarter of a second counts as lost', async () => {
  const { frames, shown } = start();
  await frames.take(frameOf(1));
  frames.read(placeIn(1));
  await frames.take(frameOf(8));
  await frames.take(frameOf(9));
  expect(shown).toEqual([
    [1, 1],
    [8, 1],
  ]);
});

test('a frame that was being looked at when all changed is never shown', async () => {
  const { frames, shown } = start();
  await frames.take(frameOf(1));
  frames.read(placeIn(1));
  const looking = frames.take(frameOf(2));
  frames.forget();
  await looking;
  frames.read(placeIn(2));
  expect(shown).toEqual([[1, 1]]);
});

test('a frame that comes while another is looked at waits, and is not looked at', async () => {
  const { frames, shown, onWaiting } = start();
  await frames.take(frameOf(1));
  frames.read(placeIn(1));
  await Promise.all([frames.take(frameOf(2)), frames.take(frameOf(3))]);
  expect(shown.at(-1)).toEqual([2, 1]);
  expect(onWaiting).toHaveBeenCalledTimes(2);
  frames.read(placeIn(3));
  expect(shown.at(-1)).toEqual([3, 3]);
});

test('frames that can’t be looked at all wait', async () => {
  const { frames, shown } = start();
  const opaque = (number: number) => Object.assign(frameOf(number), { format: null });
  await frames.take(opaque(1));
  frames.read(placeIn(1));
  expect(shown.length).toBe(1);
  await frames.take(opaque(2));
  expect(shown.length).toBe(1);
  frames.read(placeIn(2));
  expect(shown.length).toBe(2);
});
