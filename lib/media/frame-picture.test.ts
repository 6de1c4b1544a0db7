import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FramePictures } from './frame-picture.ts';
import { stubImageData } from './testing/image-data.ts';

const drawImage = vi.fn();
const putImageData = vi.fn();
const DRAWN = { data: 'drawn' };
const getImageData = vi.fn(() => DRAWN);
const sizes: string[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  sizes.length = 0;
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      #width: number;
      height: number;
      constructor(width: number, height: number) {
        this.#width = width;
        this.height = height;
      }
      get width(): number {
        return this.#width;
      }
      set width(value: number) {
        this.#width = value;
        sizes.push(`${value}`);
      }
      readonly getContext = () => ({ canvas: this, drawImage, putImageData, getImageData });
    },
  );
  stubImageData();
});

afterEach(() => vi.unstubAllGlobals());

/** A frame whose pixels are as bright as its timestamp says. */
function frameOf(width: number, height: number, timestamp: number, changes: object = {}) {
  const frame = {
    displayWidth: width,
    displayHeight: height,
    visibleRect: { width, height },
    format: 'I420',
    timestamp,
    allocationSize: () => width * height * 4,
    copyTo: vi.fn(async (bytes: Uint8ClampedArray) => void bytes.fill(timestamp)),
    ...changes,
  };
  return frame as typeof frame & VideoFrame;
}

test('a frame is copied as it is displayed, and keeps its timestamp', async () => {
  const frame = frameOf(8, 6, 33);
  const picture = await new FramePictures().pictureOf(frame);
  expect(frame.copyTo.mock.lastCall).toMatchObject([{ length: 8 * 6 * 4 }, { format: 'RGBA' }]);
  expect(new Set(picture.pixels.data)).toEqual(new Set([33]));
  expect(picture).toMatchObject({ displayWidth: 8, displayHeight: 6, timestamp: 33 });
  expect(drawImage).not.toHaveBeenCalled();
});

test('memory is taken anew only for another size', async () => {
  const pictures = new FramePictures();
  const { pixels } = await pictures.pictureOf(frameOf(8, 6, 1));
  expect((await pictures.pictureOf(frameOf(8, 6, 2))).pixels).toBe(pixels);
  const turned = await pictures.pictureOf(frameOf(6, 8, 3));
  expect([turned.pixels.width, turned.pixels.height]).toEqual([6, 8]);
});

test('pixels are put on the canvas only for whoever draws them, and once', async () => {
  const pictures = new FramePictures();
  for (const timestamp of [1, 2]) await pictures.pictureOf(frameOf(8, 6, timestamp));
  expect(putImageData).not.toHaveBeenCalled();
  const picture = await pictures.pictureOf(frameOf(8, 6, 3));
  expect([picture.image.width, picture.image.height]).toEqual([8, 6]);
  expect(picture.image).toBe(picture.image);
  expect(putImageData).toHaveBeenCalledExactlyOnceWith(picture.pixels, 0, 0);
  expect(sizes).toEqual(['8']);
});

test.each([
  ['out of reach', { format: null }],
  ['stretched for display', { visibleRect: { width: 4, height: 6 } }],
  ['turned', { rotation: 180 }],
  ['mirrored', { flip: true }],
  ['of a browser that converts no colours', { allocationSize: () => 8 * 6 * 1.5 }],
  ['not converted after all', { copyTo: () => Promise.reject(new Error('not supported')) }],
])('a frame that is %s is drawn', async (_, changes) => {
  const copyTo = vi.fn();
  const frame = frameOf(8, 6, 33, { copyTo, ...changes });
  const { image, pixels } = await new FramePictures().pictureOf(frame);
  expect(copyTo).not.toHaveBeenCalled();
  expect(drawImage).toHaveBeenCalledExactlyOnceWith(frame, 0, 0, 8, 6);
  expect([image.width, image.height]).toEqual([8, 6]);
  expect(pixels).toBe(DRAWN);
  expect(putImageData).not.toHaveBeenCalled();
});
