import { readFile } from 'node:fs/promises';
import { type ProcessEntry, processesUnder } from './processes.ts';

/**
 * What a program and those that it has started hold in memory, in bytes: the share of each page that is theirs
 * (`Pss` of Linux: a page that several processes share counts for each by its part).
 *
 * @param counts which of its processes count; all of them unless told otherwise
 * @returns undefined where the system doesn't tell
 */
export async function memoryOf(
  pid: number,
  counts: (entry: ProcessEntry) => boolean = () => true,
): Promise<number | undefined> {
  const entries = await processesUnder(pid);
  if (entries.length === 0) return undefined;
  const sizes = await Promise.all(entries.filter(counts).map((entry) => sizeOf(entry.pid)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes in the text of `/proc/PID/smaps_rollup`; 0 of a program that has ended meanwhile. */
export function parseProportionalSize(text: string): number {
  return 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
}

async function sizeOf(pid: number): Promise<number> {
  return parseProportionalSize(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''));
}
