import type { BlockLevels } from './block-levels.ts';

/** A part of a picture, as shares of its width and height. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * So many times the mean change of the blocks that keep still is more than noise. Of 4,800 blocks with the noise of a
 * plain webcam the second largest changes by 6.3 times the mean (docs/engine.md).
 */
const BEYOND_NOISE = 8;
/** Between these the threshold is kept, in grey levels: a blink changes several blocks by 10 to 100. */
const LEAST_CHANGE = 2.5;
const MOST_CHANGE = 10;
/** A single block may flicker, as where a picture's compression changes its mind. */
const BLOCKS = 2;
/** How much of the noise's estimate a picture renews. */
const RENEWAL = 0.1;

/**
 * Tells whether anything has moved since it last did, and learns how noisy the camera is. What moves too slowly to be
 * seen from one picture to the next adds up.
 */
export class MotionDetector {
  /** The picture in which something moved last. */
  #kept: BlockLevels | undefined;
  /** The mean change of a block that keeps still, in grey levels. */
  #noise = LEAST_CHANGE / BEYOND_NOISE;

  /** How much a block has to change to count, in grey levels. */
  get threshold(): number {
    return Math.min(Math.max(this.#noise * BEYOND_NOISE, LEAST_CHANGE), MOST_CHANGE);
  }

  /** The next picture counts as moved. */
  forget(): void {
    this.#kept = undefined;
  }

  /**
   * Whether the picture differs from the one in which something moved last.
   *
   * @param within which part of it counts; null for all of it
   */
  hasMoved(picture: BlockLevels, within: Region | null): boolean {
    const kept = this.#kept;
    if (kept?.columns !== picture.columns || kept.rows !== picture.rows) {
      this.#kept = picture;
      return true;
    }
    const { moved, still, change } = this.#compare(kept, picture, blocksOf(picture, within));
    if (still > 0) this.#noise += (change / still - this.#noise) * RENEWAL;
    if (moved < BLOCKS) return false;
    this.#kept = picture;
    return true;
  }

  #compare(kept: BlockLevels, picture: BlockLevels, blocks: Blocks) {
    const { threshold } = this;
    let moved = 0;
    let still = 0;
    let change = 0;
    for (let row = blocks.top; row < blocks.bottom; row += 1) {
      for (let column = blocks.left; column < blocks.right; column += 1) {
        const index = row * picture.columns + column;
        const difference = Math.abs((picture.levels[index] ?? 0) - (kept.levels[index] ?? 0));
        if (difference > threshold) moved += 1;
        else {
          still += 1;
          change += difference;
        }
      }
    }
    return { moved, still, change };
  }
}

/** Columns and rows; those after the last are named. */
type Blocks = Region;

function blocksOf({ columns, rows }: BlockLevels, within: Region | null): Blocks {
  if (!within) return { left: 0, top: 0, right: columns, bottom: rows };
  return {
    left: Math.max(Math.floor(within.left * columns), 0),
    top: Math.max(Math.floor(within.top * rows), 0),
    right: Math.min(Math.ceil(within.right * columns), columns),
    bottom: Math.min(Math.ceil(within.bottom * rows), rows),
  };
}
