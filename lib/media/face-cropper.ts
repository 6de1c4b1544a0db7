/** Shares of red, green and blue in a grey level (ITU-R BT.601), with which FER-2013's pictures were made grey. */
const LUMA = [0.299, 0.587, 0.114] as const;

/** From the frame's pixels to the crop's: x' = a x - b y + e, y' = b x + a y + f. */
export interface CropTransform {
  readonly a: number;
  readonly b: number;
  readonly e: number;
  readonly f: number;
}

/** Cuts aligned faces out of frames, on a canvas of its own. */
export class CanvasFaceCropper {
  readonly size: number;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #grey: Uint8ClampedArray;

  /**
   * @param size side of the crop in pixels
   * @throws Error when the browser gives no 2D canvas
   */
  constructor(size: number) {
    this.size = size;
    this.#grey = new Uint8ClampedArray(size * size);
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('This browser has no 2D canvas in workers.');
    context.imageSmoothingQuality = 'high';
    this.#context = context;
  }

  /**
   * @returns `size` x `size` grey levels from 0 to 255, valid until the next call; black outside the frame
   */
  crop(
    { image }: { readonly image: CanvasImageSource },
    alignment: CropTransform,
  ): Uint8ClampedArray {
    const { a, b, e, f } = alignment;
    const context = this.#context;
    context.resetTransform();
    context.fillRect(0, 0, this.size, this.size);
    context.setTransform(a, b, -b, a, e, f);
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, this.size, this.size);
    for (let pixel = 0; pixel < this.#grey.length; pixel++) {
      const at = pixel * 4;
      this.#grey[pixel] =
        LUMA[0] * (data[at] ?? 0) + LUMA[1] * (data[at + 1] ?? 0) + LUMA[2] * (data[at + 2] ?? 0);
    }
    return this.#grey;
  }
}
