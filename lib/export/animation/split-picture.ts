import type { Picture } from './animation-encoder.ts';

/** A picture as the two that a video with transparency is made of. */
export interface SplitPicture {
  /** Opaque; the caller closes it. */
  readonly colour: VideoFrame;
  /** Its luma is the opacity, 0 to 255; the caller closes it. */
  readonly opacity: VideoFrame;
}

/** In pixels, from fine to coarse: what is open takes the colour of what is near, ever further away. */
const SPREADS = [64, 16, 4, 1] as const;

/**
 * Parts colour and opacity. A lossy video blurs both a little: had the open parts no colour, edges would get a dark
 * rim. So the colour goes on beyond the edge, softly, which also costs the fewest bits.
 */
export class PictureSplitter {
  readonly #width: number;
  readonly #height: number;
  readonly #colour: OffscreenCanvasRenderingContext2D;
  readonly #opacity: OffscreenCanvasRenderingContext2D;
  readonly #spreads: readonly OffscreenCanvasRenderingContext2D[];
  /** Luma, and chroma that stays grey. */
  readonly #planes: Uint8Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#colour = contextOf(width, height);
    this.#opacity = contextOf(width, height);
    this.#spreads = SPREADS.map((side) => contextOf(side, side));
    const chroma = Math.ceil(width / 2) * Math.ceil(height / 2);
    this.#planes = new Uint8Array(width * height + 2 * chroma).fill(128);
  }

  /** @param timing in microseconds */
  split(
    picture: Picture,
    timing: { readonly timestamp: number; readonly duration: number },
  ): SplitPicture {
    this.#paintColour(picture);
    const colour = new VideoFrame(this.#colour.canvas, { ...timing, alpha: 'discard' });
    return { colour, opacity: this.#opacityFrame(picture, timing) };
  }

  #paintColour(picture: Picture): void {
    const [width, height] = [this.#width, this.#height];
    let finer: CanvasImageSource = picture;
    for (const context of this.#spreads) {
      const { width: side } = context.canvas;
      context.clearRect(0, 0, side, side);
      context.drawImage(finer, 0, 0, side, side);
      finer = context.canvas;
    }
    this.#colour.clearRect(0, 0, width, height);
    for (const { canvas } of this.#spreads.toReversed()) {
      // Twice: at an edge a spread is half open itself.
      this.#colour.drawImage(canvas, 0, 0, width, height);
      this.#colour.drawImage(canvas, 0, 0, width, height);
    }
    this.#colour.drawImage(picture, 0, 0, width, height);
  }

  #opacityFrame(picture: Picture, timing: { timestamp: number; duration: number }): VideoFrame {
    const [width, height] = [this.#width, this.#height];
    this.#opacity.clearRect(0, 0, width, height);
    this.#opacity.drawImage(picture, 0, 0, width, height);
    const { data } = this.#opacity.getImageData(0, 0, width, height);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      this.#planes[pixel] = data[4 * pixel + 3] ?? 0;
    }
    return new VideoFrame(this.#planes, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      ...timing,
    });
  }
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.imageSmoothingQuality = 'high';
  return context;
}
