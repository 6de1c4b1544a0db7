import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessEntry, processesUnder, secondsBetween } from './processes.ts';

/** How long one value is taken over, in milliseconds, and how many are taken: the clock has steps of 10 ms. */
const WINDOW = 2000;
const WINDOWS = 4;

/** How long {@link sharesOf} takes, in milliseconds. */
export const MEASURING = WINDOW * WINDOWS;

/** Percent of one core, of one window after the other. */
export interface Shares {
  /** Of the processes that were asked for. */
  readonly own: readonly number[];
  /**
   * Of all others of the browser: those that deliver the camera's pictures, pass messages on, and draw. They serve whoever
   * uses the camera, and cost a bare loop the same.
   */
  readonly others: readonly number[];
}

/**
 * What processes of a browser use of one core from now on, as the operating system counts it.
 *
 * @param pid the browser's own process
 * @param isOwn which of the browser's processes are asked for
 * @returns empty where the system doesn't tell
 */
export async function sharesOf(
  pid: number,
  isOwn: (entry: ProcessEntry) => boolean,
): Promise<Shares> {
  const own: number[] = [];
  const others: number[] = [];
  let before = await momentOf(pid);
  for (let index = 0; index < WINDOWS && before.entries.length > 0; index += 1) {
    await sleep(WINDOW);
    const after = await momentOf(pid);
    const share = (counts: (entry: ProcessEntry) => boolean) =>
      (100_000 * secondsBetween(before.entries.filter(counts), after.entries.filter(counts))) /
      (after.time - before.time);
    own.push(share(isOwn));
    others.push(share((entry) => !isOwn(entry)));
    before = after;
  }
  return { own, others };
}

async function momentOf(pid: number) {
  return { entries: await processesUnder(pid), time: performance.now() };
}
