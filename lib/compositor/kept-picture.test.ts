import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PictureKeeper } from './kept-picture.ts';

class Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  constructor(width: number, height: number) {
    [this.width, this.height] = [width, height];
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}

const drawn = { drawImage: vi.fn(), getImageData: vi.fn(() => new Picture(8, 6)) };

beforeEach(() => {
  drawn.drawImage.mockClear();
  vi.stubGlobal('ImageData', Picture);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly getContext = () => ({ canvas: this, ...drawn });
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

function frameOf(changes: object = {}): VideoFrame {
  return {
    format: 'I420',
    displayWidth: 8,
    displayHeight: 6,
    timestamp: 33_333,
    visibleRect: { x: 0, y: 0, width: 8, height: 6 },
    allocationSize: () => 4 * 8 * 6,
    copyTo: (bytes: Uint8ClampedArray) => {
      bytes.fill(7);
      return Promise.resolve([]);
    },
    ...changes,
  } as unknown as VideoFrame;
}

test('a frame is copied into memory, which is used again once it is given back', async () => {
  const keeper = new PictureKeeper();
  const first = await keeper.keep(frameOf());
  expect(first.timestamp).toBe(33_333);
  expect(first.image.data[5]).toBe(7);
  const second = await keeper.keep(frameOf());
  expect(second.image).not.toBe(first.image);
  first.close();
  expect((await keeper.keep(frameOf())).image).toBe(first.image);
  expect(drawn.drawImage).not.toHaveBeenCalled();
});

test.each([
  ['in colours that the browser does not change', { allocationSize: () => (8 * 6 * 3) / 2 }],
  ['of pixels that are not square', { visibleRect: { x: 0, y: 0, width: 4, height: 6 } }],
  ['that lies on its side', { rotation: 90 }],
  ['whose memory is out of reach', { format: null }],
])('a frame %s is drawn', async (_, changes) => {
  const frame = frameOf(changes);
  await new PictureKeeper().keep(frame);
  expect(drawn.drawImage).toHaveBeenCalledExactlyOnceWith(frame, 0, 0, 8, 6);
});
