import { INPUT_SIZE } from '../emotion/preprocess.ts';
import type { Similarity } from '../face/alignment.ts';

/** Shares of red, green and blue in a grey level (ITU-R BT.601), with which FER-2013's pictures were made grey. */
const LUMA = [0.299, 0.587, 0.114] as const;

/** Cuts aligned faces out of frames, on a canvas of its own. */
export class CanvasFaceCropper {
  readonly size = INPUT_SIZE;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #grey = new Uint8ClampedArray(INPUT_SIZE * INPUT_SIZE);

  /** @throws Error when the browser gives no 2D canvas */
  constructor() {
    const canvas = new OffscreenCanvas(INPUT_SIZE, INPUT_SIZE);
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('This browser has no 2D canvas in workers.');
    context.imageSmoothingQuality = 'high';
    this.#context = context;
  }

  /**
   * @param alignment from the frame's pixels to the crop's
   * @returns 48x48 grey levels from 0 to 255, valid until the next call; black outside the frame
   */
  crop(frame: CanvasImageSource, alignment: Similarity): Uint8ClampedArray {
    const { a, b, e, f } = alignment;
    const context = this.#context;
    context.resetTransform();
    context.fillRect(0, 0, INPUT_SIZE, INPUT_SIZE);
    context.setTransform(a, b, -b, a, e, f);
    context.drawImage(frame, 0, 0);
    const { data } = context.getImageData(0, 0, INPUT_SIZE, INPUT_SIZE);
    for (let pixel = 0; pixel < this.#grey.length; pixel++) {
      const at = pixel * 4;
      this.#grey[pixel] =
        LUMA[0] * (data[at] ?? 0) + LUMA[1] * (data[at + 1] ?? 0) + LUMA[2] * (data[at + 2] ?? 0);
    }
    return this.#grey;
  }
}
