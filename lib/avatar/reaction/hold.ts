import { ease } from '../numbers.ts';

/** How long something takes to come and to go, in milliseconds. */
const COMES = 150;
const GOES = 250;
/**
 * Without a renewal it ends by itself after this time, in milliseconds: a release may get lost between two
 * windows. The slowest keyboards take two seconds to begin to repeat.
 */
const LONGEST_HOLD = 3000;

/** Something that is held by a key: it comes quickly, stays, and goes softly. Times are in milliseconds. */
export class Hold {
  readonly #reduced: boolean;
  #from = 0;
  #start = Number.NEGATIVE_INFINITY;
  #end = Number.NEGATIVE_INFINITY;

  /** @param reduced whether the person wants no motion: then it is there or not, and nothing between */
  constructor(reduced: boolean) {
    this.#reduced = reduced;
  }

  /**
   * Begins to hold, or goes on holding.
   *
   * @returns whether it begins
   */
  hold(time: number): boolean {
    const begins = !this.#isHeld(time);
    if (begins) {
      this.#from = this.levelAt(time);
      this.#start = time;
    }
    this.#end = time + LONGEST_HOLD;
    return begins;
  }

  release(time: number): void {
    if (this.#isHeld(time)) this.#end = time;
  }

  /** How much of it there is, 0 to 1. */
  levelAt(time: number): number {
    if (this.#reduced) return this.#isHeld(time) ? 1 : 0;
    const risen = this.#levelRisen(Math.min(time, this.#end));
    return risen * (1 - ease(0, GOES, time - this.#end));
  }

  /** Whether it is held or still on its way back. */
  isActive(time: number): boolean {
    return time < this.#end + (this.#reduced ? 0 : GOES);
  }

  #isHeld(time: number): boolean {
    return time < this.#end;
  }

  #levelRisen(time: number): number {
    if (this.#start === Number.NEGATIVE_INFINITY) return 0;
    const share = Math.min(Math.max((time - this.#start) / COMES, 0), 1);
    return 1 - (1 - this.#from) * (1 - share) ** 3;
  }
}
