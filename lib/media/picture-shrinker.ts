import type { FramePicture } from './frame-picture.ts';

/** The colours of a small picture: red, green, blue and an unused byte for each pixel, row by row. */
export interface ShrunkPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** Makes small pictures of frames, on a canvas of its own. */
export class CanvasPictureShrinker {
  readonly #area: number;
  #canvas: OffscreenCanvasRenderingContext2D | undefined;

  /** @param area how many pixels the small pictures have, about; they keep the shape of their frames */
  constructor(area: number) {
    this.#area = area;
  }

  /** @throws Error when the browser gives no 2D canvas */
  shrink({ image, displayWidth, displayHeight }: FramePicture): ShrunkPicture {
    const scale = Math.sqrt(this.#area / (displayWidth * displayHeight));
    const width = Math.round(displayWidth * scale);
    const height = Math.round(displayHeight * scale);
    const context = this.#contextOf(width, height);
    context.drawImage(image, 0, 0, width, height);
    return { width, height, pixels: context.getImageData(0, 0, width, height).data };
  }

  #contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
    const { canvas } = this.#canvas ?? {};
    if (this.#canvas && canvas?.width === width && canvas.height === height) return this.#canvas;
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
      alpha: false,
    });
    if (!context) throw new Error('This browser has no 2D canvas in workers.');
    context.imageSmoothingQuality = 'high';
    this.#canvas = context;
    return context;
  }
}
