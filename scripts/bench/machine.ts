import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, platform, release } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** On what was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly browser: string;
  readonly node: string;
  /** How many programs wanted to run at once during the minute before. */
  readonly load: number;
  /**
   * What other programs used of one core, in percent, while nothing was being measured: the most that was seen before a
   * group; null where the system doesn't tell.
   */
  readonly others: number | null;
}

/** Above this share of one core, in percent, others disturb what is measured. */
const QUIET = 10;

/** How long others are listened to, in milliseconds. */
const LISTENING = 2000;

/** Jiffies of `/proc/stat` a second, as for each process (`USER_HZ`, proc(5)). */
const TICKS_PER_SECOND = 100;

/** The machine as it is now. */
export function thisMachine(browser: string, others: number | null): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    system: `${platform()} ${release()}`,
    browser,
    node: process.version,
    load: loadavg()[0] ?? 0,
    others,
  };
}

/** What all programs use of one core now, in percent; null where the system doesn't tell. */
export async function usedByAll(): Promise<number | null> {
  const read = async () => parseBusyTicks(await readFile('/proc/stat', 'utf8').catch(() => ''));
  const [before, start] = [await read(), performance.now()];
  await sleep(LISTENING);
  const [after, end] = [await read(), performance.now()];
  if (before === undefined || after === undefined) return null;
  return (100_000 * (after - before)) / TICKS_PER_SECOND / (end - start);
}

/**
 * Jiffies in which some processor was busy, or taken away by another guest of the same host, in the text of
 * `/proc/stat`; undefined when it has none.
 */
export function parseBusyTicks(text: string): number | undefined {
  const fields = /^cpu +([\d ]+)$/m.exec(text)?.[1]?.split(' ').map(Number);
  if (!fields) return undefined;
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] =
    fields;
  return user + nice + system + interrupts + softInterrupts + stolen;
}

/** The machine in one line, and whether it was quiet enough for figures that are told to others. */
export function machineLines(machine: Machine): readonly string[] {
  const { processor, cores, load, system, browser, others } = machine;
  const line = `${processor}, ${cores} cores, load ${load.toFixed(1)}; ${system}, ${browser}`;
  if (others === null) return [line];
  const used = `Others used up to ${others.toFixed(0)}% of one core between the measurements`;
  return others > QUIET
    ? [line, `${used}: NOT A QUIET MACHINE. These figures are higher than its own.`]
    : [line, `${used}: a quiet machine.`];
}
