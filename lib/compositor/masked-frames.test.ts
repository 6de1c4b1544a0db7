import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FacePlace } from '../expression/expression-state.ts';
import { MaskedFrames } from './masked-frames.ts';

const SIZE = { width: 640, height: 480 } as const;
const INTERVAL = 33_333;

/** A portrait of stripes, moved to the right by some pixels. */
function frameAt(number: number, moved = 0) {
  const copyTo = vi.fn((bytes: Uint8Array, options?: VideoFrameCopyToOptions) => {
    if (options?.format) {
      bytes[0] = number;
      return Promise.resolve([{ offset: 0, stride: 4 * SIZE.width }]);
    }
    for (let index = 0; index < SIZE.width * SIZE.height; index += 1) {
      const [x, y] = [(index % SIZE.width) - moved, Math.floor(index / SIZE.width)];
      bytes[index] = 128 + 60 * Math.sin(x / 25) * Math.cos(y / 31);
    }
    return Promise.resolve([{ offset: 0, stride: SIZE.width }]);
  });
  const frame = {
    format: 'I420',
    timestamp: number * INTERVAL,
    displayWidth: SIZE.width,
    displayHeight: SIZE.height,
    visibleRect: { x: 0, y: 0, ...SIZE },
    allocationSize: (options?: VideoFrameCopyToOptions) =>
      SIZE.width * SIZE.height * (options?.format ? 4 : 1.5),
    copyTo,
    close: vi.fn(),
  };
  return frame as unknown as VideoFrame & { readonly close: ReturnType<typeof vi.fn> };
}

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

beforeEach(() => {
  vi.stubGlobal(
    'ImageData',
    class {
      readonly width: number;
      readonly height: number;
      readonly data: Uint8ClampedArray;
      constructor(width: number, height: number) {
        [this.width, this.height] = [width, height];
        this.data = new Uint8ClampedArray(4 * width * height);
      }
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

test('a frame waits until its face has been read', async () => {
  const { frames, shown, onWaiting } = start();
  const first = frameAt(1);
  await frames.take(first);
  expect(onWaiting).toHaveBeenCalledTimes(1);
  expect(first.close).toHaveBeenCalledTimes(1);
  expect(shown).toEqual([]);
  frames.read(placeIn(1));
  expect(shown).toEqual([[1, 1]]);
});

test('the next one is told at once where the face keeps still', async () => {
  const { frames, shown } = start();
  await frames.take(frameAt(1));
  frames.read(placeIn(1));
  const next = frameAt(2);
  await frames.take(next);
  expect(shown.at(-1)).toEqual([2, 1]);
  expect(next.close).toHaveBeenCalledTimes(1);
  frames.read(placeIn(2));
  await frames.take(frameAt(3));
  expect(shown).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
});

test('one in which the face has moved waits, and is too late after a newer one', async () => {
  const { frames, shown } = start();
  await frames.take(frameAt(1));
  frames.read(placeIn(1));
  await frames.take(frameAt(2, 20));
  expect(shown).toEqual([[1, 1]]);
  await frames.take(frameAt(3));
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
    await frames.take(frameAt(1));
    frames.read(placeIn(1));
    happens(frames);
    await frames.take(frameAt(2));
    expect(shown).toEqual([[1, 1]]);
  }
});

test('a face that nobody has read for a quarter of a second counts as lost', async () => {
  const { frames, shown } = start();
  await frames.take(frameAt(1));
  frames.read(placeIn(1));
  await frames.take(frameAt(8));
  await frames.take(frameAt(9));
  expect(shown).toEqual([
    [1, 1],
    [8, 1],
  ]);
});

test('a frame that was being looked at when all changed is never shown', async () => {
  const { frames, shown } = start();
  await frames.take(frameAt(1));
  frames.read(placeIn(1));
  const looking = frames.take(frameAt(2));
  frames.forget();
  await looking;
  frames.read(placeIn(2));
  expect(shown).toEqual([[1, 1]]);
});

test('a frame that comes while another is looked at waits, and is not looked at', async () => {
  const { frames, shown, onWaiting } = start();
  await frames.take(frameAt(1));
  frames.read(placeIn(1));
  await Promise.all([frames.take(frameAt(2)), frames.take(frameAt(3))]);
  expect(shown.at(-1)).toEqual([2, 1]);
  expect(onWaiting).toHaveBeenCalledTimes(2);
  frames.read(placeIn(3));
  expect(shown.at(-1)).toEqual([3, 3]);
});

test('frames that can’t be looked at all wait', async () => {
  const { frames, shown } = start();
  const opaque = (number: number) => Object.assign(frameAt(number), { format: 'P010' });
  await frames.take(opaque(1));
  frames.read(placeIn(1));
  await frames.take(opaque(2));
  expect(shown).toEqual([[1, 1]]);
  frames.read(placeIn(2));
  expect(shown.at(-1)).toEqual([2, 2]);
});
