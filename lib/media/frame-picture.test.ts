import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FramePictures } from './frame-picture.ts';

const drawImage = vi.fn();
const sizes: string[] = [];

beforeEach(() => {
  drawImage.mockClear();
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
      readonly getContext = () => ({ canvas: this, drawImage });
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

function frameOf(displayWidth: number, displayHeight: number, timestamp: number): VideoFrame {
  return { displayWidth, displayHeight, timestamp } as VideoFrame;
}

test('a frame is drawn as it is displayed, and keeps its timestamp', () => {
  const frame = frameOf(640, 480, 33_333);
  const picture = new FramePictures().pictureOf(frame);
  expect(drawImage).toHaveBeenCalledExactlyOnceWith(frame, 0, 0, 640, 480);
  expect(picture).toMatchObject({ displayWidth: 640, displayHeight: 480, timestamp: 33_333 });
  expect([picture.image.width, picture.image.height]).toEqual([640, 480]);
});

test('the canvas is made anew only for another size', () => {
  const pictures = new FramePictures();
  for (const timestamp of [1, 2, 3]) pictures.pictureOf(frameOf(640, 480, timestamp));
  pictures.pictureOf(frameOf(480, 640, 4));
  expect(sizes).toEqual(['640', '480']);
});
