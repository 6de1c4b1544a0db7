import { vi } from 'vitest';
import { stubImageData } from '../../media/testing/image-data.ts';

const SIZE = { width: 640, height: 480 } as const;

/** From one frame to the next, in microseconds. */
export const INTERVAL = 33_333;

/**
 * A frame that shows hills of brightness. The first byte of a copy in colours is its number.
 *
 * @param moved how far they are to the right, in pixels
 */
export function frameOf(number: number, moved = 0) {
  const isInColours = (options?: VideoFrameCopyToOptions) => options?.format === 'RGBA';
  const frame = {
    format: 'I420',
    timestamp: number * INTERVAL,
    displayWidth: SIZE.width,
    displayHeight: SIZE.height,
    visibleRect: { x: 0, y: 0, ...SIZE },
    allocationSize: (options?: VideoFrameCopyToOptions) =>
      SIZE.width * SIZE.height * (isInColours(options) ? 4 : 1.5),
    copyTo: (bytes: Uint8Array, options?: VideoFrameCopyToOptions) => {
      if (isInColours(options)) bytes[0] = number;
      else drawHills(bytes, moved);
      return Promise.resolve([{ offset: 0, stride: SIZE.width }]);
    },
    close: vi.fn(),
  };
  return frame as unknown as VideoFrame & { readonly close: typeof frame.close };
}

function drawHills(bytes: Uint8Array, moved: number): void {
  for (let index = 0; index < SIZE.width * SIZE.height; index += 1) {
    const [x, y] = [(index % SIZE.width) - moved, Math.floor(index / SIZE.width)];
    bytes[index] = 128 + 60 * Math.sin(x / 25) * Math.cos(y / 31);
  }
}

/** Gives Node what it lacks to hold pictures, until the globals are unstubbed. */
export function stubPictures(): void {
  stubImageData();
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly getContext = () => ({
        canvas: this,
        drawImage: () => undefined,
        getImageData: () => new ImageData(SIZE.width, SIZE.height),
      });
    },
  );
}
