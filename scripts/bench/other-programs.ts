import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './measurement.ts';
import { type ProcessEntry, processesUnder, secondsBetween } from './processes.ts';

/** How long one window is, in milliseconds. */
const WINDOW = 4000;

/** Of this share of the windows it is told how much others used at most. */
const TOLD_SHARE = 0.9;

/** Jiffies of `/proc/stat` a second, as for each process (`USER_HZ`, proc(5)). */
const TICKS_PER_SECOND = 100;

/** What all programs together, and our own, have used of the processors until a moment. */
export interface Usage {
  /** In milliseconds. */
  readonly time: number;
  /** Seconds of all processors together. */
  readonly busy: number;
  readonly own: readonly ProcessEntry[];
}

/** Watches, as long as something is measured, what programs other than this one and its browsers use. */
export class OtherPrograms {
  readonly #shares: number[] = [];

  /** Watches until the signal aborts. */
  async watch(signal: AbortSignal): Promise<void> {
    let before = await usageNow();
    while (before && !signal.aborted) {
      await sleep(WINDOW, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const after = await usageNow();
      const share = after && othersBetween(before, after);
      if (share !== undefined) this.#shares.push(share);
      before = after;
    }
  }

  /** Percent of one core that others used at most in 9 of 10 windows; null where the system doesn't tell. */
  get used(): number | null {
    return this.#shares.length === 0 ? null : quantile(this.#shares, TOLD_SHARE);
  }
}

/**
 * What others used of one core between two moments, in percent.
 *
 * @returns undefined when a process of ours has ended in between, for nobody knows what it had used
 */
export function othersBetween(before: Usage, after: Usage): number | undefined {
  const alive = new Set(after.own.map(({ pid }) => pid));
  if (!before.own.every(({ pid }) => alive.has(pid))) return undefined;
  const others = after.busy - before.busy - secondsBetween(before.own, after.own);
  return Math.max((100_000 * others) / (after.time - before.time), 0);
}

/**
 * Seconds in which some processor was busy, or taken away by another guest of the same host, in the text of
 * `/proc/stat`; undefined when it has none.
 */
export function parseBusySeconds(text: string): number | undefined {
  const fields = /^cpu +([\d ]+)$/m.exec(text)?.[1]?.split(' ').map(Number);
  if (!fields) return undefined;
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] =
    fields;
  return (user + nice + system + interrupts + softInterrupts + stolen) / TICKS_PER_SECOND;
}

async function usageNow(): Promise<Usage | undefined> {
  const busy = parseBusySeconds(await readFile('/proc/stat', 'utf8').catch(() => ''));
  const own = await processesUnder(process.pid);
  return busy === undefined ? undefined : { time: performance.now(), busy, own };
}
