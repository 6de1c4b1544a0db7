import { contextOf } from './canvas-ring.ts';

/** A camera's picture that may wait: a copy, since a camera that waits for its own frames stands still. */
export interface KeptPicture {
  /** In microseconds. */
  readonly timestamp: number;
  readonly image: ImageData;
  /** Gives the memory back. */
  close(): void;
}

const COLOURS = { format: 'RGBA' } as const;

/**
 * Copies frames into memory, which is used again. Without a graphics card that takes a third of what a canvas takes to
 * draw a frame (`npm run bench`).
 */
export class PictureKeeper {
  #spare: ImageData[] = [];
  #context: OffscreenCanvasRenderingContext2D | undefined;

  /** The frame has to stay open until this resolves. */
  async keep(frame: VideoFrame): Promise<KeptPicture> {
    const { displayWidth: width, displayHeight: height, timestamp } = frame;
    const image = this.#imageOf(width, height);
    if (!isCopied(frame, image)) {
      return { timestamp, image: this.#draw(frame), close: () => undefined };
    }
    await frame.copyTo(image.data, COLOURS);
    return { timestamp, image, close: () => this.#spare.push(image) };
  }

  #imageOf(width: number, height: number): ImageData {
    const fitting = this.#spare.find((each) => each.width === width && each.height === height);
    this.#spare = fitting ? this.#spare.filter((each) => each !== fitting) : [];
    return fitting ?? new ImageData(width, height);
  }

  /** What every browser can. */
  #draw(frame: VideoFrame): ImageData {
    const { displayWidth: width, displayHeight: height } = frame;
    if (this.#context?.canvas.width !== width || this.#context.canvas.height !== height) {
      this.#context = contextOf({ width, height });
    }
    this.#context.drawImage(frame, 0, 0, width, height);
    return this.#context.getImageData(0, 0, width, height);
  }
}

/**
 * Whether the browser copies a frame in these colours, as it is displayed: Chromium before 127 leaves them as they are,
 * and nobody turns what a camera holds sideways.
 */
function isCopied(frame: VideoFrame, { width, height, data }: ImageData): boolean {
  const { format, visibleRect } = frame;
  const isTurned = 'rotation' in frame && frame.rotation !== 0;
  return (
    format !== null &&
    !isTurned &&
    visibleRect?.width === width &&
    visibleRect.height === height &&
    frame.allocationSize(COLOURS) === data.byteLength
  );
}
