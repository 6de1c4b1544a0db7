import type { ExpressionState } from '../expression/expression-state.ts';
import type { FeaturePoints } from '../expression/feature-points.ts';
import type { PaceWishes } from '../pace/reading-pace.ts';

/** What is read in one frame. @param state and @param points are null when no face is in sight */
export type OnState = (state: ExpressionState | null, points: FeaturePoints | null) => void;

/** Reads a stream of frames; lives in a worker of its own. */
export interface Analyser {
  /** Resolves when the models are loaded; rejects with {@link AnalyserError}. */
  readonly ready: Promise<void>;
  /**
   * Reads frames until they end or the signal aborts.
   *
   * @param frames is handed over and can't be used by anyone else
   * @param onState told for each frame that was read, and now and then while a face rests; null when no face is in
   *   sight
   * @throws AnalyserError when the worker fails
   */
  run(frames: ReadableStream, onState: OnState, signal: AbortSignal): Promise<void>;
  /** How often frames are read, from now on. */
  pace(wishes: PaceWishes): void;
  close(): void;
}

/** Why an analyser can't work. */
export class AnalyserError extends Error {
  readonly problem: 'model-missing' | 'failed';

  constructor(problem: 'model-missing' | 'failed', message: string) {
    super(message);
    this.name = 'AnalyserError';
    this.problem = problem;
  }
}
