import type { AnimationEncoder, AnimationOrder, Picture } from './animation-encoder.ts';
import type { PictureFile } from './picture-file.ts';
import type { Pixels } from './pixels.ts';

/** Reads the pixels of pictures and hands them to a file. */
export class PictureFileEncoder implements AnimationEncoder {
  readonly #file: PictureFile;
  readonly #signal: AbortSignal;
  readonly #context: OffscreenCanvasRenderingContext2D;
  #hasPicture = false;

  constructor({ width, height, signal }: AnimationOrder, file: PictureFile) {
    this.#file = file;
    this.#signal = signal;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser gives no 2D canvas.');
    context.globalCompositeOperation = 'copy';
    this.#context = context;
  }

  async add(picture: Picture, timestamp: number, duration: number): Promise<void> {
    this.#signal.throwIfAborted();
    this.#hasPicture = true;
    const pixels = this.#read(picture);
    await this.#file.add(pixels, { start: timestamp, end: timestamp + duration });
    this.#signal.throwIfAborted();
  }

  async finish(): Promise<Blob> {
    if (!this.#hasPicture) throw new Error('An animation needs one picture at least.');
    const file = await this.#file.finish();
    this.#signal.throwIfAborted();
    return file;
  }

  /** There is nothing but memory to let go of. */
  close(): void {}

  #read(picture: Picture): Pixels {
    const { width, height } = this.#context.canvas;
    this.#context.drawImage(picture, 0, 0, width, height);
    const { data } = this.#context.getImageData(0, 0, width, height);
    return { data: new Uint8ClampedArray(data), width, height };
  }
}
