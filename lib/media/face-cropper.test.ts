import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CanvasFaceCropper } from './face-cropper.ts';

/** Two by two pixels: black, white, red and blue. */
const PIXELS = [0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 0, 0, 255, 255];
const FRAME = { image: {} as CanvasImageSource };
const ALIGNMENT = { a: 0.5, b: 0.1, e: 3, f: 4 };

const calls: unknown[][] = [];
const context = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'getImageData') return () => ({ data: Uint8ClampedArray.from(PIXELS) });
      return (...parameters: unknown[]) => calls.push([name, ...parameters]);
    },
    set: () => true,
  },
);
const getContext = vi.fn((): object | null => context);

beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly getContext = getContext;
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

test('the frame is drawn through the alignment, on a canvas that was made black', () => {
  new CanvasFaceCropper(2).crop(FRAME, ALIGNMENT);
  expect(calls).toEqual([
    ['resetTransform'],
    ['fillRect', 0, 0, 2, 2],
    ['setTransform', 0.5, 0.1, -0.1, 0.5, 3, 4],
    ['drawImage', FRAME.image, 0, 0],
  ]);
});

test('colours become grey by their brightness', () => {
  const grey = new CanvasFaceCropper(2).crop(FRAME, ALIGNMENT);
  expect([...grey]).toEqual([0, 255, 76, 29]);
});

test('a browser without a canvas is told', () => {
  getContext.mockReturnValueOnce(null);
  expect(() => new CanvasFaceCropper(2)).toThrow('This browser has no 2D canvas in workers.');
});
