/** A stretch of time in which a page's main thread was busy with one thing; milliseconds since the page began. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** Two tasks that lie closer together leave nobody the time to press anything, in milliseconds. */
const NO_PAUSE = 50;

/**
 * When a page first answers: it has drawn its content, and its main thread isn't in a long task, nor about to be in
 * one at once.
 *
 * @param painted when it had drawn its content, in milliseconds since it began
 */
export function interactiveAt(painted: number, tasks: readonly LongTask[]): number {
  return tasks
    .toSorted((one, other) => one.start - other.start)
    .reduce(
      (time, { start, duration }) =>
        start < time + NO_PAUSE ? Math.max(time, start + duration) : time,
      painted,
    );
}
