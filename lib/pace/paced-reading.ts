import type { ExpressionState } from '../expression/expression-state.ts';
import type { BlockLevels } from './block-levels.ts';
import { faceRegionOf } from './face-region.ts';
import { MotionDetector } from './motion-detector.ts';
import { type PaceWishes, ReadingPace } from './reading-pace.ts';
import { RestingStates } from './resting-states.ts';

/** What a frame is read with, and who is told. */
export interface PacedReadingParts<Frame> {
  /** Looks at a frame, for a hundredth of what reading costs; undefined where it can't be looked at. */
  look(frame: Frame): Promise<BlockLevels | undefined>;
  /** Reads a frame and tells what was found; once the signal aborts, it does neither. */
  read(frame: Frame, capturedAt: number, signal: AbortSignal): Promise<ExpressionState | null>;
  /** Tells what is known of a frame that isn't read. */
  repeat(state: ExpressionState): void;
}

/** While every frame is read anyway, it is enough to look so often whether anything still moves; milliseconds. */
const LOOK_EVERY = 100;
/** Without a face every other frame is enough, of 30 a second; milliseconds. Nobody comes into a picture faster. */
const LOOK_OUT_EVERY = 60;

/** Reads the frames in which something may have moved, a few of the others, and looks at the rest. */
export class PacedReading<Frame> {
  readonly #parts: PacedReadingParts<Frame>;
  readonly #pace = new ReadingPace();
  readonly #motion = new MotionDetector();
  readonly #resting = new RestingStates();
  #lookedAt = Number.NEGATIVE_INFINITY;
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
    if (this.#pace.isDue(capturedAt)) return await this.#visitDue(frame, capturedAt, signal);
    if (!this.#state && capturedAt - this.#lookedAt < LOOK_OUT_EVERY) return;
    const moved = await this.#hasMoved(frame, capturedAt);
    if (signal.aborted) return;
    if (this.#pace.look(capturedAt, moved)) {
      const state = await this.#parts.read(frame, capturedAt, signal);
      return this.#note(state, capturedAt, true);
    }
    const resting = this.#resting.at(capturedAt);
    if (resting) this.#parts.repeat(resting);
  }

  async #visitDue(frame: Frame, capturedAt: number, signal: AbortSignal): Promise<void> {
    if (this.#pace.readsAll) {
      this.#motion.forget();
      const state = await this.#parts.read(frame, capturedAt, signal);
      return this.#note(state, capturedAt, true);
    }
    const looks = capturedAt - this.#lookedAt >= LOOK_EVERY;
    const reading = this.#parts.read(frame, capturedAt, signal);
    // Begun second: whoever waits for the state gets it first.
    const looking = looks && this.#hasMoved(frame, capturedAt);
    const [state, moved] = await Promise.all([reading, looking]);
    this.#note(state, capturedAt, moved);
  }

  /** What can't be looked at may have moved. */
  async #hasMoved(frame: Frame, capturedAt: number): Promise<boolean> {
    this.#lookedAt = capturedAt;
    const within = faceRegionOf(this.#state?.place ?? null);
    const picture = await this.#parts.look(frame);
    return !picture || this.#motion.hasMoved(picture, within);
  }

  #note(state: ExpressionState | null, capturedAt: number, moved: boolean): void {
    this.#state = state;
    this.#resting.read(state, capturedAt);
    this.#pace.read(capturedAt, state !== null, moved);
  }
}
