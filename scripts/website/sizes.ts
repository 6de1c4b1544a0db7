import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { scriptsOfPage } from '../sizes/page-scripts.ts';

/** The most that the scripts may weigh together, gzipped, in bytes, that the page opens with: somebody waits. */
export const OPENING_LIMIT = 80_000;

/** One file of the site. */
interface WeighedFile {
  readonly path: string;
  readonly size: number;
  /** Bytes on the way, where the host compresses. */
  readonly gzipped: number;
}

const LARGEST = 6;

/**
 * Weighs the built website: all that a first visit brings, and what the page opens with.
 *
 * @param folder of the built site
 */
export function reportWebSizes(folder: string): { lines: string[]; problems: string[] } {
  const files = weigh(folder);
  const opening = scriptsOfPage(folder, 'index.html')
    .filter(({ later }) => !later)
    .reduce((sum, { gzipped }) => sum + gzipped, 0);
  const limit = kilobytes(OPENING_LIMIT);
  const total = (key: 'size' | 'gzipped') =>
    kilobytes(files.reduce((sum, file) => sum + file[key], 0));
  const lines = [
    `Website: ${files.length} files, ${total('size')}, ${total('gzipped')} gzipped`,
    ...files
      .slice(0, LARGEST)
      .map(({ path, gzipped }) => `  ${kilobytes(gzipped).padStart(11)}  ${path}`),
    `Scripts that the page opens with: ${kilobytes(opening)} gzipped (limit ${limit})`,
  ];
  const problems =
    opening > OPENING_LIMIT
      ? [`The page opens with ${kilobytes(opening)}, more than ${limit}.`]
      : [];
  return { lines, problems };
}

/** All files of a folder, the heaviest first. */
function weigh(folder: string): readonly WeighedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      const path = relative(folder, file).replaceAll(sep, '/');
      const gzipped = gzipSync(content, { level: 9 }).length;
      return { path, size: content.length, gzipped };
    })
    .sort((one, other) => other.gzipped - one.gzipped);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
