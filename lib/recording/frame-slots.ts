/** How many pictures of a film there are. Planned are those whose time has come. */
export interface FrameCounts {
  readonly planned: number;
  readonly painted: number;
  readonly dropped: number;
}

/**
 * A picture may be so many pictures late: a timer that comes late, or an encoder that is busy for a moment, costs
 * none. What is later is left out, so that nothing piles up.
 */
const MOST_LATE = 5;

/** The places in time that the pictures of a film have: each gets one picture, in its turn, or none. */
export class FrameSlots {
  readonly #rate: number;
  readonly #total: number;
  #next = 0;
  #dropped = 0;

  /**
   * @param rate pictures a second
   * @param seconds how long the film is at most
   */
  constructor(rate: number, seconds: number) {
    this.#rate = rate;
    this.#total = Math.round(rate * seconds);
  }

  /** Whether every place had its turn. */
  get isOver(): boolean {
    return this.#next === this.#total;
  }

  get counts(): FrameCounts {
    const painted = this.#next - this.#dropped;
    return { planned: this.#next, painted, dropped: this.#dropped };
  }

  /**
   * Takes the next place whose time has come.
   *
   * @param elapsed since the film's start, in milliseconds
   * @returns its number, from 0, or undefined when none is due; whoever takes it paints it
   */
  take(elapsed: number): number | undefined {
    const due = this.#dueAt(elapsed);
    if (due <= this.#next) return undefined;
    this.#leaveOut(due - MOST_LATE);
    this.#next += 1;
    return this.#next - 1;
  }

  /** The film ends: what is due and wasn't painted never will be. */
  end(elapsed: number): void {
    this.#leaveOut(this.#dueAt(elapsed));
  }

  /** How many places had their time by then. */
  #dueAt(elapsed: number): number {
    return Math.min(Math.floor((elapsed * this.#rate) / 1000) + 1, this.#total);
  }

  #leaveOut(upTo: number): void {
    const late = Math.max(upTo - this.#next, 0);
    this.#dropped += late;
    this.#next += late;
  }
}
