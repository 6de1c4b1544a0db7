/** How hard the machine is pressed: by other work, or by a battery that runs down. */
export const STRAINS = ['none', 'some', 'high'] as const;
export type Strain = (typeof STRAINS)[number];

/** What those who watch and the machine ask of the pace. */
export interface PaceWishes {
  /** Whether somebody needs every single frame read, as the mask in a call does. */
  readonly everyFrame: boolean;
  readonly strain: Strain;
}

/** Nobody needs every frame, and nothing presses. */
export const CALM: PaceWishes = { everyFrame: false, strain: 'none' };

/**
 * So long after the last motion every frame is still read, in milliseconds: by then the smoothing has settled on what
 * the face does (its slowest filter, of 0.4 to 1.2 Hz, is the irises' and the expression's).
 */
const SETTLING = 700;
/** A resting face is read so often all the same, in milliseconds: what moves slower than a threshold shows then. */
const RESTING = 1000;
/**
 * Without a face, pauses between two readings in milliseconds, while something moves: at first somebody may be coming;
 * what goes on and on is no face.
 */
const LOOKING_OUT = [0, 66, 100, 200, 400, 1000] as const;
/** … and while nothing moves. */
const AWAY = 1000;
/** After so long without motion what moves next is something new, in milliseconds. */
const QUIET = 500;
/** Shortest time between two readings, in milliseconds: at 30 frames a second all, two of three, or every other one. */
const SHORTEST: Readonly<Record<Strain, number>> = { none: 0, some: 40, high: 60 };

/** Decides which frames are worth reading. Times are the frames' own, in milliseconds. */
export class ReadingPace {
  #wishes = CALM;
  #readAt = Number.NEGATIVE_INFINITY;
  #movedAt = Number.NEGATIVE_INFINITY;
  #hasFace = false;
  /** Without a face: when something moved last, and how often nothing was found since it began to. */
  #stirredAt = Number.NEGATIVE_INFINITY;
  #vain = 0;

  /** From the next frame on. */
  wish(wishes: PaceWishes): void {
    this.#wishes = wishes;
  }

  /** Whether nobody has to look for motion in the frames: all are read anyway. */
  get readsAll(): boolean {
    return this.#wishes.everyFrame;
  }

  /** Whether a frame is read whether or not anything moves in it. */
  isDue(time: number): boolean {
    if (this.#wishes.everyFrame) return true;
    const passed = time - this.#readAt;
    if (!this.#hasFace) return passed >= AWAY;
    if (time - this.#movedAt < SETTLING) return passed >= SHORTEST[this.#wishes.strain];
    return passed >= RESTING;
  }

  /**
   * Tells what was seen in a frame that isn't due.
   *
   * @returns whether the frame is to be read after all
   */
  look(time: number, moved: boolean): boolean {
    if (!moved) return false;
    const passed = time - this.#readAt;
    const shortest = SHORTEST[this.#wishes.strain];
    if (this.#hasFace) {
      this.#movedAt = time;
      return passed >= shortest;
    }
    if (time - this.#stirredAt > QUIET) this.#vain = 0;
    this.#stirredAt = time;
    const pause = LOOKING_OUT[Math.min(this.#vain, LOOKING_OUT.length - 1)] ?? AWAY;
    return passed >= Math.max(pause, shortest);
  }

  /** Tells what was found in a frame that was read, and whether it had moved since the last one. */
  read(time: number, found: boolean, moved: boolean): void {
    this.#readAt = time;
    if (found && (moved || !this.#hasFace)) this.#movedAt = time;
    this.#vain = found ? 0 : this.#vain + 1;
    this.#hasFace = found;
  }
}
