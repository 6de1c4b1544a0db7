/** How strongly a filter smooths. */
export interface OneEuroOptions {
  /** Cut-off at rest, in hertz: lower is calmer. */
  readonly minimumCutoff: number;
  /** How much the cut-off rises with speed: higher follows faster. */
  readonly speedCoefficient: number;
}

/** Cut-off of the speed's own filter, in hertz, as the authors propose. */
const SPEED_CUTOFF = 1;

/**
 * The 1 € filter for one value (Casiez, Roussel and Vogel, CHI 2012): calm while the value rests, quick when
 * it moves.
 */
export class OneEuroFilter {
  readonly #options: OneEuroOptions;
  #last: { readonly value: number; readonly speed: number; readonly time: number } | undefined;

  constructor(options: OneEuroOptions) {
    this.#options = options;
  }

  /**
   * @param value the new measurement
   * @param time when it was taken, in milliseconds; one that is not later than the last gives the last value
   * @returns the smoothed value
   */
  next(value: number, time: number): number {
    const last = this.#last;
    if (!last) {
      this.#last = { value, speed: 0, time };
      return value;
    }
    const seconds = (time - last.time) / 1000;
    if (seconds <= 0) return last.value;
    const measured = (value - last.value) / seconds;
    const speed = last.speed + smoothingFactor(SPEED_CUTOFF, seconds) * (measured - last.speed);
    const { minimumCutoff, speedCoefficient } = this.#options;
    const cutoff = minimumCutoff + speedCoefficient * Math.abs(speed);
    const smoothed = last.value + smoothingFactor(cutoff, seconds) * (value - last.value);
    this.#last = { value: smoothed, speed, time };
    return smoothed;
  }

  /** Forgets the past, when the face was lost for example. */
  reset(): void {
    this.#last = undefined;
  }
}

/** Share of the way to the new value: 1 / (1 + tau / te) with tau = 1 / (2 pi cutoff). */
function smoothingFactor(cutoff: number, seconds: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoff * seconds));
}
