import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { packedFiles, packedSize } from './packed.ts';
import { type PageScript, scriptsOfPage } from './page-scripts.ts';
import { partsOf } from './parts.ts';

/** The most that the packed extension may weigh, in bytes. */
export const PACKAGE_LIMIT = 9_000_000;

/**
 * The most that the scripts may weigh together, gzipped, in bytes, that the popup opens with: somebody waits. The drawings
 * that most have are among them: its page names them, to have them fetched ahead.
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
 * Weighs the built extension: the package by its parts, and the popup's scripts.
 *
 * @param folder of the built extension
 */
export function reportSizes(folder: string): SizeReport {
  const reports = [reportPackage(folder)];
  if (existsSync(resolve(folder, 'popup.html'))) reports.push(reportPopup(folder));
  return {
    lines: reports.flatMap(({ lines }) => lines),
    problems: reports.flatMap(({ problems }) => problems),
  };
}

function reportPackage(folder: string): SizeReport {
  const files = packedFiles(folder);
  const size = packedSize(files);
  return {
    lines: [
      `Packed extension: ${kilobytes(size)} (limit ${kilobytes(PACKAGE_LIMIT)})`,
      ...partsOf(files).map(({ name, packed }) => line(packed, name)),
    ],
    problems: excess('The packed extension', size, PACKAGE_LIMIT),
  };
}

function reportPopup(folder: string): SizeReport {
  const scripts = scriptsOfPage(folder, 'popup.html');
  const opening = scripts.filter(({ later }) => !later);
  const onWish = scripts.filter(({ later }) => later);
  const size = opening.reduce((sum, script) => sum + script.gzipped, 0);
  const lines = [
    `Popup's script: ${kilobytes(size)} gzipped (limit ${kilobytes(POPUP_LIMIT)})`,
    ...largest(opening),
  ];
  if (onWish.length > 0) lines.push('Loaded by the popup on a wish only:', ...largest(onWish));
  return {
    lines,
    problems: [...enginesIn(scripts), ...excess("The popup's script", size, POPUP_LIMIT)],
  };
}

function excess(name: string, size: number, limit: number): string[] {
  return size > limit ? [`${name} is ${kilobytes(size)}, more than ${kilobytes(limit)}.`] : [];
}

function enginesIn(scripts: readonly PageScript[]): string[] {
  return Object.entries(ENGINE_MARKS).flatMap(([engine, mark]) =>
    scripts
      .filter((script) => script.text.includes(mark))
      .map((script) => `The popup loads ${engine}, in ${script.path}.`),
  );
}

function largest(scripts: readonly PageScript[]): string[] {
  return scripts
    .toSorted((one, other) => other.gzipped - one.gzipped)
    .slice(0, LARGEST)
    .map(({ gzipped, path }) => line(gzipped, path));
}

function line(bytes: number, name: string): string {
  return `  ${kilobytes(bytes).padStart(11)}  ${name}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
