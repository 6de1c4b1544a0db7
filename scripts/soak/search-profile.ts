import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tracesIn } from './traces.ts';

/** Something that must not be in a profile. */
export interface Trace {
  readonly file: string;
  readonly what: string;
}

/** Larger files are none of the extension's, in bytes; there are none in a profile of some hours. */
const LARGEST_FILE = 512 * 1024 * 1024;

/**
 * Searches every file of a browser's profile.
 *
 * @param profile its folder; the browser has ended
 * @param pieces of pictures that the camera showed
 * @returns what was found, and how many files and bytes were searched
 */
export async function searchProfile(
  profile: string,
  pieces: readonly Buffer[],
): Promise<{ readonly traces: readonly Trace[]; readonly files: number; readonly bytes: number }> {
  const traces: Trace[] = [];
  let [files, total] = [0, 0];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (bytes.length > LARGEST_FILE) throw new Error(`${path} is too large to be searched.`);
    files += 1;
    total += bytes.length;
    const file = path.slice(profile.length + 1);
    traces.push(...tracesIn(bytes, pieces).map((what) => ({ file, what })));
  }
  return { traces, files, bytes: total };
}
