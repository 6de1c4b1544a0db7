import type { Picture } from './animation-encoder.ts';
import { MATTE_STEP, matteOf, matteSize } from './matte.ts';

/** A picture as the two that a video with transparency is made of. */
export interface SplitPicture {
  /** Opaque; the caller closes it. */
  readonly colour: VideoFrame;
  /** Its luma is the opacity, 0 to 255; the caller closes it. */
  readonly opacity: VideoFrame;
}

/** When a picture is seen, in microseconds. */
interface Timing {
  readonly timestamp: number;
  readonly duration: number;
}

/**
 * Parts colour and opacity. A lossy video blurs both a little: had the open parts no colour, edges would get a dark
 * rim. So the colour goes on beyond the edge, softly, which also costs the fewest bits.
 */
export class PictureSplitter {
  readonly #width: number;
  readonly #height: number;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #matte: OffscreenCanvasRenderingContext2D;
  /** Luma, and chroma that stays grey. */
  readonly #planes: Uint8Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#context = contextOf(width, height);
    this.#matte = contextOf(...matteSize(width, height));
    const chroma = Math.ceil(width / 2) * Math.ceil(height / 2);
    this.#planes = new Uint8Array(width * height + 2 * chroma).fill(128);
  }

  split(picture: Picture, timing: Timing): SplitPicture {
    const [width, height] = [this.#width, this.#height];
    this.#context.globalCompositeOperation = 'copy';
    this.#context.drawImage(picture, 0, 0, width, height);
    const { data } = this.#context.getImageData(0, 0, width, height);
    const opacity = this.#opacityFrame(data, timing);
    this.#paintBehind(data);
    const colour = new VideoFrame(this.#context.canvas, { ...timing, alpha: 'discard' });
    return { colour, opacity };
  }

  #paintBehind(rgba: Uint8ClampedArray): void {
    const [columns, rows] = matteSize(this.#width, this.#height);
    const matte = matteOf(rgba, this.#width, this.#height);
    this.#matte.putImageData(new ImageData(matte, columns, rows), 0, 0);
    this.#context.globalCompositeOperation = 'destination-over';
    const { canvas } = this.#matte;
    this.#context.drawImage(canvas, 0, 0, columns * MATTE_STEP, rows * MATTE_STEP);
  }

  #opacityFrame(rgba: Uint8ClampedArray, timing: Timing): VideoFrame {
    const pixels = this.#width * this.#height;
    const words = new Uint32Array(rgba.buffer, rgba.byteOffset, pixels);
    // The fourth byte of four; every machine that runs a browser has its lowest byte first.
    for (let pixel = 0; pixel < pixels; pixel += 1)
      this.#planes[pixel] = (words[pixel] ?? 0) >>> 24;
    return new VideoFrame(this.#planes, {
      format: 'I420',
      codedWidth: this.#width,
      codedHeight: this.#height,
      ...timing,
    });
  }
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}
