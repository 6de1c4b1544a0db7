import type { Laboratory } from './laboratory.ts';

/** Something that goes wrong, and how long it may take until all is well again. */
export interface Fault {
  /** In words, as in the table; `--only` takes a part of it. */
  readonly name: string;
  /** Milliseconds. */
  readonly limit: number;
  /** Errors that the fault itself throws, and nobody has to catch. */
  readonly throws?: RegExp;
  /** What has to be done before each run, and isn't part of it. */
  prepare?(laboratory: Laboratory): Promise<unknown>;
  /**
   * Lets it happen once.
   *
   * @returns how long it took until all was well, in milliseconds, counted from when it happened or, where somebody
   * has to put it right (plug the camera in, say), from then
   * @throws Error when it doesn't get well
   */
  run(laboratory: Laboratory): Promise<number>;
}

/** How long it may take: with a camera that has to be opened, and without, in milliseconds. */
export const LIMITS = { usual: 2000, camera: 5000 } as const;
