import type { PixelMap } from './small-picture.ts';

/** Means over upright boxes of a map, each in constant time (summed-area table; Crow, 1984). */
export class BoxSums {
  readonly width: number;
  readonly height: number;
  readonly #sums: Float64Array;

  constructor({ width, height, values }: PixelMap) {
    this.width = width;
    this.height = height;
    const stride = width + 1;
    this.#sums = new Float64Array(stride * (height + 1));
    for (let y = 0; y < height; y++) {
      let row = 0;
      for (let x = 0; x < width; x++) {
        row += values[y * width + x] ?? 0;
        this.#sums[(y + 1) * stride + x + 1] = (this.#sums[y * stride + x + 1] ?? 0) + row;
      }
    }
  }

  /** The mean of the box around a middle, in pixels; what lies outside the map counts as 0. */
  mean(x: number, y: number, halfWidth: number, halfHeight: number): number {
    const [wide, high] = [Math.max(halfWidth, 0.5), Math.max(halfHeight, 0.5)];
    const left = Math.round(x - wide);
    const top = Math.round(y - high);
    const right = Math.max(Math.round(x + wide), left + 1);
    const bottom = Math.max(Math.round(y + high), top + 1);
    return this.#sum(left, top, right, bottom) / ((right - left) * (bottom - top));
  }

  #sum(left: number, top: number, right: number, bottom: number): number {
    const stride = this.width + 1;
    const [x0, x1] = [clamp(left, this.width), clamp(right, this.width)];
    const [y0, y1] = [clamp(top, this.height) * stride, clamp(bottom, this.height) * stride];
    const at = (index: number) => this.#sums[index] ?? 0;
    return at(y1 + x1) - at(y0 + x1) - at(y1 + x0) + at(y0 + x0);
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
