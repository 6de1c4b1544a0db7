import { availableParallelism, cpus, loadavg, platform, release } from 'node:os';

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
   * What other programs used of one core meanwhile, in percent: at most so much in 9 of 10 windows; null where the
   * system doesn't tell.
   */
  readonly others: number | null;
}

/** Above this share of one core, in percent, others disturb what is measured. */
const QUIET = 10;

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

/** The machine in one line, and whether it was quiet enough for figures that are told to others. */
export function machineLines(machine: Machine): readonly string[] {
  const { processor, cores, load, system, browser, others } = machine;
  const line = `${processor}, ${cores} cores, load ${load.toFixed(1)}; ${system}, ${browser}`;
  if (others === null) return [line];
  const used = `Others used up to ${others.toFixed(0)}% of one core meanwhile`;
  return others > QUIET
    ? [line, `${used}: NOT A QUIET MACHINE. These figures are higher than its own.`]
    : [line, `${used}: a quiet machine.`];
}
