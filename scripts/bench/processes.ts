import { readdir, readFile } from 'node:fs/promises';

/** A process at one moment, as the operating system tells of it. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  /** Processor time since its start, of all its threads, in user mode and in the kernel; seconds. */
  readonly seconds: number;
  /** Its command line, with spaces between the arguments. */
  readonly command: string;
}

/** What `/proc/PID/stat` says. */
export interface Stat {
  readonly parent: number;
  readonly seconds: number;
}

/** Linux counts processor time for programs in hundredths of a second on every machine (`USER_HZ`, proc(5)). */
const TICKS_PER_SECOND = 100;

/** Where the fields stand behind the name in brackets: the fields 4, 14 and 15 of proc(5), which counts from 1. */
const FIELDS = { parent: 1, userTime: 11, systemTime: 12 } as const;

/**
 * Reads the text of `/proc/PID/stat`.
 *
 * @returns undefined when it is none, for example because the process has ended meanwhile
 */
export function parseStat(text: string): Stat | undefined {
  // The name in brackets may hold anything, brackets and spaces too.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const parent = Number(fields[FIELDS.parent]);
  const ticks = Number(fields[FIELDS.userTime]) + Number(fields[FIELDS.systemTime]);
  if (!Number.isInteger(parent) || !Number.isInteger(ticks)) return undefined;
  return { parent, seconds: ticks / TICKS_PER_SECOND };
}

/**
 * A process and all that it has started, and what those have started in turn.
 *
 * @returns empty where the system has no `/proc`
 */
export async function processesUnder(root: number): Promise<readonly ProcessEntry[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.map(Number).filter(Number.isInteger);
  const entries = await Promise.all(pids.map(readProcess));
  return descendantsOf(
    root,
    entries.flatMap((entry) => entry ?? []),
  );
}

/** Those of a list that descend from a process, itself included. */
export function descendantsOf(
  root: number,
  entries: readonly ProcessEntry[],
): readonly ProcessEntry[] {
  const parents = new Map(entries.map(({ pid, parent }) => [pid, parent]));
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && descends(parent));
  };
  return entries.filter(({ pid }) => descends(pid));
}

/** Chromium says on the command line of a renderer that extensions run in it: their pages, workers and documents. */
export function isExtensionProcess({ command }: ProcessEntry): boolean {
  return command.includes('--type=renderer') && command.includes('--extension-process');
}

/** A renderer of ordinary pages, content scripts included. */
export function isPageProcess(entry: ProcessEntry): boolean {
  return entry.command.includes('--type=renderer') && !isExtensionProcess(entry);
}

/**
 * Processor time that was used between two moments, in seconds. A process that began in between counts from its start;
 * what one used that has ended in between isn't known.
 */
export function secondsBetween(
  before: readonly ProcessEntry[],
  after: readonly ProcessEntry[],
): number {
  const earlier = new Map(before.map(({ pid, seconds }) => [pid, seconds]));
  return after.reduce((sum, { pid, seconds }) => sum + seconds - (earlier.get(pid) ?? 0), 0);
}

async function readProcess(pid: number): Promise<ProcessEntry | undefined> {
  const stat = parseStat(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return stat && { pid, ...stat, command: command.split('\0').join(' ').trim() };
}
