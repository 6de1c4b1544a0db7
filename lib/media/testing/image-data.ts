import { vi } from 'vitest';

/** Gives Node pixels as a browser has them, until the globals are unstubbed. */
export function stubImageData(): void {
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
}
