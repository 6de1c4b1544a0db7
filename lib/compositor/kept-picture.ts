/** A camera's picture that may wait: a copy, since a camera that waits for its own frames stands still. */
export interface KeptPicture {
  /** In microseconds. */
  readonly timestamp: number;
  readonly image: OffscreenCanvas;
  /** Gives the canvas back. */
  close(): void;
}

/** Copies frames onto canvases, which are used again. */
export class PictureKeeper {
  #spare: OffscreenCanvas[] = [];

  /** The frame can be closed after it. */
  keep(frame: VideoFrame): KeptPicture {
    const { displayWidth: width, displayHeight: height, timestamp } = frame;
    const image = this.#canvasOf(width, height);
    // It is drawn from memory at once: kept there it costs the least.
    const context = image.getContext('2d', { alpha: false, willReadFrequently: true });
    context?.drawImage(frame, 0, 0, width, height);
    return { timestamp, image, close: () => this.#spare.push(image) };
  }

  #canvasOf(width: number, height: number): OffscreenCanvas {
    const fitting = this.#spare.find((each) => each.width === width && each.height === height);
    this.#spare = fitting ? this.#spare.filter((each) => each !== fitting) : [];
    return fitting ?? new OffscreenCanvas(width, height);
  }
}
