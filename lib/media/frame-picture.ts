/** A frame's pixels, for whoever reads a face in them. */
export interface FramePicture {
  readonly image: OffscreenCanvas;
  /** In pixels. */
  readonly displayWidth: number;
  readonly displayHeight: number;
  /** The frame's own, in microseconds. */
  readonly timestamp: number;
}

/**
 * Brings frames into memory, one at a time. The tracker and the cropper both need a frame's colours, and each would
 * convert all of it for itself, the tracker by way of a texture (8 and 2 ms on 2 busy cores without a GPU, where this
 * takes 2).
 */
export class FramePictures {
  readonly #context: OffscreenCanvasRenderingContext2D;

  /** @throws Error when the browser gives no 2D canvas */
  constructor() {
    const context = new OffscreenCanvas(1, 1).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    });
    if (!context) throw new Error('This browser has no 2D canvas in workers.');
    this.#context = context;
  }

  /** @returns valid until the next call; the frame can be closed */
  pictureOf(frame: VideoFrame): FramePicture {
    const { displayWidth, displayHeight, timestamp } = frame;
    const image = this.#context.canvas;
    if (image.width !== displayWidth || image.height !== displayHeight) {
      image.width = displayWidth;
      image.height = displayHeight;
    }
    this.#context.drawImage(frame, 0, 0, displayWidth, displayHeight);
    return { image, displayWidth, displayHeight, timestamp };
  }
}
