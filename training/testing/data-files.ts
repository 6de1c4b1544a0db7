import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { createRandom } from '../data/random.ts';
import type { Sample } from '../data/training-set.ts';

const PIXELS = INPUT_SIZE * INPUT_SIZE;
export const FACES_HEADING = 'emotion,pixels,Usage';
export const VOTES_HEADING =
  'Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF';

/** A folder that is removed when `onEnd` calls back. */
export function temporaryFolder(onEnd: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'livemoji-training-'));
  onEnd(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes lines as a file, gzipped where the name says so. */
export function writeLines(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  const text = Buffer.from(`${lines.join('\n')}\n`);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

/** Grey levels that differ from seed to seed. */
export function pixelsOf(seed: number): Uint8Array {
  const random = createRandom(seed);
  return Uint8Array.from({ length: PIXELS }, () => Math.floor(random() * 256));
}

/** A row of fer2013.csv. */
export function faceLine(
  label: number | string,
  seed: number,
  usage = 'Training',
  pixels = [...pixelsOf(seed)].join(' '),
): string {
  return `${label},${pixels},${usage}`;
}

/** A row of fer2013new.csv; votes in the order of its columns, from neutral to NF. */
export function votesLine(...votes: readonly (number | string)[]): string {
  return `Training,fer0000000.png,${votes.join(',')}`;
}

/** Samples whose picture gives away their class: a bright bar at a height of its own. */
export function createSamples(count: number): Sample[] {
  return Array.from({ length: count }, (_, row) => {
    const label = row % 7;
    const pixels = pixelsOf(row).map((level) => level / 4);
    pixels.fill(230, label * 6 * INPUT_SIZE, (label + 1) * 6 * INPUT_SIZE);
    const target = Array.from({ length: 7 }, (_, index) => Number(index === label));
    return { row, pixels, target };
  });
}
