import type { ExpressionState } from '../expression/expression-state.ts';

/**
 * So often a resting face is told of, in milliseconds: with every fourth of 30 frames a second. Whoever hears nothing for
 * half a second takes it for gone, and no gap shall be longer than a quarter of a second, also where a frame is late.
 */
const REPEATED = 120;

/**
 * What is told of the frames that aren't read, because nothing has moved in them: the former state again. Its place
 * stays that of the frame in which it was read, so that nobody takes it for the place in another one.
 */
export class RestingStates {
  #state: ExpressionState | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;

  /** What was read, and told, last. */
  read(state: ExpressionState | null, time: number): void {
    this.#state = state;
    this.#toldAt = time;
  }

  /** @returns what to tell of a frame that wasn't read; undefined for nothing */
  at(time: number): ExpressionState | undefined {
    if (!this.#state || time - this.#toldAt < REPEATED) return undefined;
    this.#toldAt = time;
    return { ...this.#state, capturedAt: time };
  }
}
