import { readdir, readFile } from 'node:fs/promises';

/**
 * What a program and all that it has started hold in memory, in bytes: the share of each page that is theirs
 * (`Pss` of Linux).
 *
 * @returns undefined where the system doesn't tell
 */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const parents = await parentsOfAll().catch(() => undefined);
  if (!parents) return undefined;
  const isOurs = (each: number): boolean => {
    const parent = parents.get(each);
    return each === pid || (parent !== undefined && isOurs(parent));
  };
  const sizes = await Promise.all([...parents.keys()].filter(isOurs).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const entries = await Promise.all(
    pids.map(async (pid): Promise<[number, number][]> => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // The name in brackets may hold anything; after it come the state and the parent.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return Number.isInteger(parent) ? [[pid, parent]] : [];
    }),
  );
  return new Map(entries.flat());
}

/** A program may have ended meanwhile. */
async function sizeOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
}
