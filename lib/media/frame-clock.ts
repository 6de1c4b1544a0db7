/** How fast the estimate follows when the camera's clock drifts away, in milliseconds for each frame. */
const DRIFT = 0.002;
/** No frame takes this long to arrive, in milliseconds: the camera has started its clock anew. */
const ANOTHER_CLOCK = 1000;

/**
 * Puts a camera's own timestamps, which start anywhere, on the clock of the machine. The frame that arrives
 * soonest after its timestamp sets the offset: later ones were delayed by that much more.
 */
export class FrameClock {
  #offset = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * @param timestamp the frame's own, in microseconds
   * @param arrival when it arrived, in milliseconds since the epoch
   * @returns when it was taken, in milliseconds since the epoch; later at each call
   */
  capturedAt(timestamp: number, arrival: number): number {
    const offset = arrival - timestamp / 1000;
    const restarted = offset - this.#offset > ANOTHER_CLOCK;
    this.#offset = restarted ? offset : Math.min(offset, this.#offset + DRIFT);
    const captured = Math.max(timestamp / 1000 + this.#offset, this.#last + 0.001);
    this.#last = captured;
    return captured;
  }
}
