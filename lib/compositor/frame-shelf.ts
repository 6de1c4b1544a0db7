interface Timed {
  /** In microseconds. */
  readonly timestamp: number;
}

/** A picture that can wait. */
interface Closable extends Timed {
  close(): void;
}

/** So many wait at the most: what nobody has read after a sixth of a second is of no use any more. */
const LONGEST = 5;
/** Timestamps of the same picture differ by a rounding, those of two by a hundred times as much; microseconds. */
const SAME_PICTURE = 1500;

/** Whether two timestamps are those of one picture of a camera, as two who read it are told them. */
export function isSamePicture(one: Timed, other: Timed): boolean {
  return Math.abs(one.timestamp - other.timestamp) <= SAME_PICTURE;
}

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
    const index = this.#frames.findIndex((frame) => isSamePicture(frame, { timestamp }));
    if (index < 0) return undefined;
    const [frame, ...older] = this.#frames.splice(0, index + 1).reverse();
    for (const each of older) each.close();
    return frame;
  }

  /** Closes the frames from before a timestamp. */
  clearBefore(timestamp: number): void {
    const isOlder = (frame: Frame) => frame.timestamp < timestamp;
    for (const frame of this.#frames.filter(isOlder)) frame.close();
    this.#frames = this.#frames.filter((frame) => !isOlder(frame));
  }

  clear(): void {
    for (const frame of this.#frames.splice(0)) frame.close();
  }
}
