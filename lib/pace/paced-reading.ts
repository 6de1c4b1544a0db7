import type { ExpressionState } from '../expression/expression-state.ts';
import type { BlockLevels } from './block-levels.ts';
import { faceRegionOf } from './face-region.ts';
import { MotionDetector, type Region } from './motion-detector.ts';
import { type PaceWishes, ReadingPace } from './reading-pace.ts';
import { RestingStates } from './resting-states.ts';

/** What a frame is read with, and who is told. */
export interface PacedReadingParts<Frame> {
  /** Looks at a frame, for a hundredth of what reading costs; undefined where it can't be looked at. */
  look(frame: Frame): Promise<BlockLevels | undefined>;
  /** Reads a frame and tells what was found. */
  read(frame: Frame, capturedAt: number): ExpressionState | null;
  /** Tells what is known of a frame that isn't read. */
  repeat(state: ExpressionState): void;
}

/** Reads the frames in which something may have moved, a few of the others, and looks at the rest. */
export class PacedReading<Frame> {
  readonly #parts: PacedReadingParts<Frame>;
  readonly #pace = new ReadingPace();
  readonly #motion = new MotionDetector();
  readonly #resting = new RestingStates();
  /** What was read last. */
  #state: ExpressionState | null = null;

  constructor(parts: PacedReadingParts<Frame>) {
    this.#parts = parts;
  }

  /** From the next frame on. */
  wish(wishes: PaceWishes): void {
    this.#pace.wish(wishes);
  }

  /**
   * Reads the frame or lets it pass. It has to stay open until this resolves.
   *
   * @param capturedAt milliseconds, larger at each call
   */
  async visit(frame: Frame, capturedAt: number, signal: AbortSignal): Promise<void> {
    const within = faceRegionOf(this.#state?.place ?? null);
    if (this.#pace.isDue(capturedAt)) {
      // Whoever waits for the state gets it first.
      this.#read(frame, capturedAt);
      const moved = this.#pace.readsAll || (await this.#hasMoved(frame, within));
      if (this.#pace.readsAll) this.#motion.forget();
      this.#pace.read(capturedAt, this.#state !== null, moved);
      return;
    }
    const moved = await this.#hasMoved(frame, within);
    if (signal.aborted) return;
    if (this.#pace.look(capturedAt, moved)) {
      this.#read(frame, capturedAt);
      this.#pace.read(capturedAt, this.#state !== null, true);
      return;
    }
    const resting = this.#resting.at(capturedAt);
    if (resting) this.#parts.repeat(resting);
  }

  /** What can't be looked at may have moved. */
  async #hasMoved(frame: Frame, within: Region | null): Promise<boolean> {
    const picture = await this.#parts.look(frame);
    return !picture || this.#motion.hasMoved(picture, within);
  }

  #read(frame: Frame, capturedAt: number): void {
    this.#state = this.#parts.read(frame, capturedAt);
    this.#resting.read(this.#state, capturedAt);
  }
}
