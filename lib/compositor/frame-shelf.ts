/** A picture that can wait. */
interface Closable {
  /** In microseconds. */
  readonly timestamp: number;
  close(): void;
}

/** So many wait at the most: what nobody has read after a sixth of a second is of no use any more. */
const LONGEST = 5;
/** Timestamps of the same picture differ by a rounding, those of two by a hundred times as much; microseconds. */
const SAME_PICTURE = 1500;

/** Pictures of a camera that wait until somebody knows what is in them. All are closed. */
export class FrameShelf<Frame extends Closable> {
  #frames: Frame[] = [];

  /** Puts the newest frame on the shelf; the oldest makes way for it. */
  put(frame: Frame): void {
    this.#frames.push(frame);
    if (this.#frames.length > LONGEST) this.#frames.shift()?.close();
  }

  /**
   * Takes the frame of a timestamp off the shelf, for the caller to close; those before it are of no use any more.
   *
   * @returns undefined when it isn't there
   */
  take(timestamp: number): Frame | undefined {
    const index = this.#frames.findIndex(
      (frame) => Math.abs(frame.timestamp - timestamp) <= SAME_PICTURE,
    );
    if (index < 0) return undefined;
    const [frame, ...older] = this.#frames.splice(0, index + 1).reverse();
    for (const each of older) each.close();
    return frame;
  }

  clear(): void {
    for (const frame of this.#frames.splice(0)) frame.close();
  }
}
