import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PackedFile, packedFiles, packedSize } from './packed.ts';
import { type PageScript, scriptsOfPage } from './page-scripts.ts';

/**
 * The most that the scripts may weigh together, gzipped, in bytes, that the popup opens with: somebody waits.
 * What it loads only on a wish, such as the drawings of another style, is listed apart.
 */
export const POPUP_LIMIT = 120_000;

/** Texts that stay in a script when an engine is bundled into it. */
export const ENGINE_MARKS = { 'TensorFlow.js': 'tfjsflags', MediaPipe: 'mediapipe.tasks.vision' };

const LARGEST = 5;

/** What the build weighs, as lines to print, and what is wrong with it. */
export interface SizeReport {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Weighs the built extension: the package and the popup's scripts, with their largest parts.
 *
 * @param folder of the built extension
 */
export function reportSizes(folder: string): SizeReport {
  const files = packedFiles(folder);
  const lines = [`Packed extension: ${kilobytes(packedSize(files))}`, ...largest(files, 'packed')];
  if (!existsSync(resolve(folder, 'popup.html'))) return { lines, problems: [] };
  const scripts = scriptsOfPage(folder, 'popup.html');
  const opening = scripts.filter(({ later }) => !later);
  const onWish = scripts.filter(({ later }) => later);
  const popup = opening.reduce((sum, script) => sum + script.gzipped, 0);
  const limit = kilobytes(POPUP_LIMIT);
  lines.push(`Popup's script: ${kilobytes(popup)} gzipped (limit ${limit})`);
  lines.push(...largest(opening, 'gzipped'));
  if (onWish.length > 0) lines.push('Loaded by the popup on a wish only:');
  lines.push(...largest(onWish, 'gzipped'));
  const problems = enginesIn(scripts);
  if (popup > POPUP_LIMIT) {
    problems.push(`The popup's script is ${kilobytes(popup)}, more than ${limit}.`);
  }
  return { lines, problems };
}

function enginesIn(scripts: readonly PageScript[]): string[] {
  return Object.entries(ENGINE_MARKS).flatMap(([engine, mark]) =>
    scripts
      .filter((script) => script.text.includes(mark))
      .map((script) => `The popup loads ${engine}, in ${script.path}.`),
  );
}

function largest<Key extends string>(
  files: readonly (Pick<PackedFile, 'path'> & Readonly<Record<Key, number>>)[],
  key: Key,
): string[] {
  return files
    .slice(0, LARGEST)
    .map((file) => `  ${kilobytes(file[key]).padStart(11)}  ${file.path}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
