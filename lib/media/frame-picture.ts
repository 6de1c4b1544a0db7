/** A frame's pixels, for whoever reads a face in them. */
export interface FramePicture {
  readonly pixels: ImageData;
  /** The same on a canvas, to draw from: they are put there when somebody asks for it. */
  readonly image: OffscreenCanvas;
  /** In pixels. */
  readonly displayWidth: number;
  readonly displayHeight: number;
  /** The frame's own, in microseconds. */
  readonly timestamp: number;
}

/** The order of bytes in ImageData. */
const COPY = { format: 'RGBA' } as const;
const BYTES_PER_PIXEL = 4;

/**
 * Brings frames into memory, one at a time and always into the same. The tracker and the cropper both need a frame's
 * colours, and each would convert all of it for itself, the tracker by way of a texture.
 *
 * Frames are copied, and drawn only where they can't be: Chromium keeps what is drawn until it fills half a gigabyte
 * (docs/engine.md).
 */
export class FramePictures {
  readonly #context: OffscreenCanvasRenderingContext2D;
  #pixels: ImageData | undefined;

  /** @throws Error when the browser gives no 2D canvas */
  constructor() {
    const context = new OffscreenCanvas(1, 1).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    });
    if (!context) throw new Error('This browser has no 2D canvas in workers.');
    this.#context = context;
  }

  /**
   * @param frame has to stay open until this resolves
   * @returns valid until the next call
   */
  async pictureOf(frame: VideoFrame): Promise<FramePicture> {
    const { displayWidth, displayHeight, timestamp } = frame;
    const size = { displayWidth, displayHeight, timestamp };
    if (!canBeCopied(frame)) return { ...this.#draw(frame), ...size };
    const pixels = this.#pixelsOf(displayWidth, displayHeight);
    await frame.copyTo(pixels.data, COPY);
    const put = () => this.#put(pixels);
    let image: OffscreenCanvas | undefined;
    return {
      pixels,
      get image() {
        image ??= put();
        return image;
      },
      ...size,
    };
  }

  #pixelsOf(width: number, height: number): ImageData {
    if (this.#pixels?.width !== width || this.#pixels.height !== height) {
      this.#pixels = new ImageData(width, height);
    }
    return this.#pixels;
  }

  #put(pixels: ImageData): OffscreenCanvas {
    this.#resize(pixels);
    this.#context.putImageData(pixels, 0, 0);
    return this.#context.canvas;
  }

  #draw(frame: VideoFrame): Pick<FramePicture, 'pixels' | 'image'> {
    const [width, height] = [frame.displayWidth, frame.displayHeight];
    this.#resize({ width, height });
    this.#context.drawImage(frame, 0, 0, width, height);
    return { pixels: this.#context.getImageData(0, 0, width, height), image: this.#context.canvas };
  }

  #resize({ width, height }: { readonly width: number; readonly height: number }): void {
    const { canvas } = this.#context;
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
  }
}

/**
 * Whether a copy has the very pixels that are to be seen. Some graphics cards keep theirs to themselves; a frame may be
 * stretched or turned for display; and Chromium before version 127 copies all in the frame's own format.
 */
function canBeCopied(frame: VideoFrame & { readonly rotation?: number; readonly flip?: boolean }) {
  const { format, visibleRect, displayWidth: width, displayHeight: height } = frame;
  const isShownAsItIs =
    visibleRect?.width === width && visibleRect.height === height && !frame.rotation && !frame.flip;
  return (
    format !== null &&
    isShownAsItIs &&
    frame.allocationSize(COPY) === width * height * BYTES_PER_PIXEL
  );
}
