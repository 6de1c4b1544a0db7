/** The part of a window that draws frames. */
export type FrameSource = Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'>;

/** Draws frame after frame while something moves, and nothing while all stands still. */
export interface FrameLoop {
  /** Something has begun to move: the next frame is drawn, and those after it. */
  wake(): void;
}

/**
 * A hidden page draws no frames by itself.
 *
 * @param draw draws the frame of a time in milliseconds; returns whether something still moves
 * @param signal ends it
 */
export function createFrameLoop(
  frames: FrameSource,
  draw: (time: number) => boolean,
  signal: AbortSignal,
): FrameLoop {
  let next: number | undefined;
  const run = (time: number) => {
    next = undefined;
    if (draw(time)) wake();
  };
  const wake = () => {
    if (next === undefined && !signal.aborted) next = frames.requestAnimationFrame(run);
  };
  signal.addEventListener(
    'abort',
    () => {
      if (next !== undefined) frames.cancelAnimationFrame(next);
    },
    { once: true },
  );
  return { wake };
}
