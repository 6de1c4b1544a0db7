import type { FaceObservation, FaceTracker } from './face-observation.ts';

/** A tracker that sees well, another that is quick, and a clock in milliseconds. */
export interface FallbackParts<Frame> {
  readonly precise: FaceTracker<Frame>;
  createQuick(): FaceTracker<Frame>;
  now(): number;
}

/** A tracker that takes longer than this for a frame, in milliseconds, gives fewer than 5 states a second. */
export const TOO_SLOW = 200;
/**
 * So long, in milliseconds, every single frame has to take longer before the other tracker takes over: loading and
 * a machine that is busy for a moment are no reason to see worse.
 */
export const PATIENCE = 6000;
/** After such a pause between two frames, in milliseconds, as when nobody watched, the precise one gets a new chance. */
export const NEW_CHANCE_AFTER = 10_000;

/** Works with the precise tracker as long as the machine keeps up with it, and else with the quick one. */
export class FallbackFaceTracker<Frame> implements FaceTracker<Frame> {
  readonly #parts: FallbackParts<Frame>;
  #quick: FaceTracker<Frame> | undefined;
  /** Since when every frame took too long. */
  #slowSince: number | undefined;
  #lastCall = Number.NEGATIVE_INFINITY;

  constructor(parts: FallbackParts<Frame>) {
    this.#parts = parts;
  }

  detect(frame: Frame, timestamp: number): FaceObservation | undefined {
    const start = this.#parts.now();
    if (start - this.#lastCall > NEW_CHANCE_AFTER) this.#startAnew();
    const seen = (this.#quick ?? this.#parts.precise).detect(frame, timestamp);
    this.#lastCall = this.#parts.now();
    if (!this.#quick) this.#judge(start, this.#lastCall);
    return seen;
  }

  close(): void {
    this.#parts.precise.close();
    this.#quick?.close();
  }

  #startAnew(): void {
    this.#quick?.close();
    this.#quick = undefined;
    this.#slowSince = undefined;
  }

  #judge(start: number, end: number): void {
    if (end - start <= TOO_SLOW) {
      this.#slowSince = undefined;
      return;
    }
    this.#slowSince ??= start;
    if (end - this.#slowSince >= PATIENCE) this.#quick = this.#parts.createQuick();
  }
}
