import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { FileError } from '../command/file-error.ts';
import type { Picture } from '../data/picture.ts';
import type { FaceFinder } from '../faces/face-finder.ts';
import { readFace } from '../faces/read-face.ts';
import type { LabelledPictures } from './labelled-pictures.ts';

/**
 * Reads a folder that has a folder of pictures for each expression, named like it. What can't be used is named
 * in `problems` and skipped: other folders, files that are no picture, pictures without a face.
 *
 * @throws FileError when there is no folder of an expression, or no picture in any
 */
export async function readImageFolder(
  folder: string,
  finder: FaceFinder | undefined,
): Promise<LabelledPictures> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => !hidden(entry),
  );
  const known = entries.filter((entry) => entry.isDirectory() && labelOf(entry.name) >= 0);
  if (known.length === 0) {
    throw new FileError(
      `${folder} has no folder of an expression. The folders are called ${EMOTIONS.join(', ')}.`,
    );
  }
  const pictures: Picture[] = [];
  const labels: number[] = [];
  const problems = entries
    .filter((entry) => !known.includes(entry))
    .map(({ name }) => `${name}: not a folder of an expression (${EMOTIONS.join(', ')})`);
  for (const { name } of known.toSorted((one, other) => one.name.localeCompare(other.name))) {
    for (const file of await filesIn(join(folder, name))) {
      const place = `${name}/${file}`;
      try {
        pictures.push(await readFace(place, await readFile(join(folder, name, file)), finder));
        labels.push(labelOf(name));
      } catch (error) {
        problems.push(`${place}: ${reasonOf(error)}`);
      }
    }
  }
  if (pictures.length === 0) {
    throw new FileError([`${folder} has no picture to use.`, ...problems.slice(0, 3)].join('\n'));
  }
  return { pictures, labels, problems };
}

function labelOf(name: string): number {
  const names: readonly string[] = EMOTIONS;
  return names.indexOf(name.toLowerCase());
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !hidden(entry))
    .map(({ name }) => name)
    .sort();
}

function hidden({ name }: { readonly name: string }): boolean {
  return name.startsWith('.');
}

/** The first line, without what libraries add to it. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
