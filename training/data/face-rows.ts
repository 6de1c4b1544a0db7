import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { FileError } from '../command/file-error.ts';

/** The three splits of FER-2013, as its Usage column names them. */
export const SPLITS = ['Training', 'PublicTest', 'PrivateTest'] as const;
export type Split = (typeof SPLITS)[number];

/** One face of the data set. */
export interface FaceRow {
  /** Number of the row below the heading, from 0; votes stand in the row of the same number. */
  readonly row: number;
  /** Index into EMOTIONS. */
  readonly label: number;
  readonly split: Split;
  /** 48x48 grey levels, row by row. */
  readonly pixels: Uint8Array;
}

/** The faces of a file, and what was wrong with the rows that were skipped. */
export interface FaceRows {
  readonly rows: readonly FaceRow[];
  readonly problems: readonly string[];
}

const HEADING = ['emotion', 'pixels', 'Usage'];
const PIXELS = INPUT_SIZE * INPUT_SIZE;
const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Reads Kaggle's fer2013.csv, plain or gzipped. A bad row is named by its line in `problems` and skipped.
 *
 * @throws FileError when the file is damaged, has another heading, or holds not one good row
 */
export async function readFaceRows(file: string): Promise<FaceRows> {
  const rows: FaceRow[] = [];
  const problems: string[] = [];
  let line = 0;
  await forEachRecord(file, (record) => {
    line++;
    if (line === 1) return assertHeading(file, record);
    const parsed = parseFaceRow(record, line - 2);
    if (typeof parsed === 'string') problems.push(`${file}, line ${line}: ${parsed}`);
    else rows.push(parsed);
  });
  if (rows.length === 0) {
    throw new FileError([`${file} holds no face.`, ...problems.slice(0, 3)].join('\n'));
  }
  return { rows, problems };
}

/**
 * Hands each line of a CSV file, plain or gzipped, to `visit` as its fields; there may be any number of them.
 * None of the two data sets has a field with a comma or a line break in it, so that quotes only wrap fields: one
 * that is never closed spoils its own line and no other.
 *
 * @throws FileError when the file is damaged, Node's error when it can't be read, and what `visit` throws
 */
export async function forEachRecord(
  file: string,
  visit: (record: readonly string[]) => void,
): Promise<void> {
  const parser = parse({
    bom: true,
    quote: null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
  });
  const unpacked = (await isGzipped(file)) ? createGunzip() : new PassThrough();
  const steps = pipeline(createReadStream(file), unpacked, parser, async (records) => {
    for await (const record of records) visit((record as string[]).map(withoutQuotes));
  });
  await steps.catch((error: NodeJS.ErrnoException) => {
    if (!error.code?.startsWith('Z_')) throw error;
    throw new FileError(`${file} is a damaged gzip file: ${error.message}.`, error);
  });
}

function withoutQuotes(field: string): string {
  return field.replace(/^\s*"(.*)"\s*$/, '$1');
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && GZIP_MAGIC.every((byte, index) => buffer[index] === byte);
  } finally {
    await handle.close();
  }
}

function assertHeading(file: string, record: readonly string[]): void {
  const found = record.map((name) => name.trim());
  if (HEADING.some((name, index) => found[index] !== name)) {
    throw new FileError(
      `${file} starts with "${found.slice(0, 3).join(',').slice(0, 60)}"; expected "${HEADING.join(',')}".`,
    );
  }
}

/** @returns the row, or what is wrong with it */
export function parseFaceRow(record: readonly string[], row: number): FaceRow | string {
  const [emotion = '', text = '', usage = ''] = record;
  if (record.length !== HEADING.length) {
    return `${record.length} columns, expected ${HEADING.length}`;
  }
  const label = Number(emotion);
  if (emotion.trim() === '' || !Number.isInteger(label) || !(label in EMOTIONS)) {
    return `emotion "${emotion.slice(0, 20)}", expected 0 to ${EMOTIONS.length - 1}`;
  }
  const split = SPLITS.find((name) => name === usage.trim());
  if (!split) return `usage "${usage.slice(0, 20)}", expected one of ${SPLITS.join(', ')}`;
  const pixels = parsePixels(text);
  return typeof pixels === 'string' ? pixels : { row, label, split, pixels };
}

function parsePixels(text: string): Uint8Array | string {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== PIXELS) return `${fields.length} pixels, expected ${PIXELS}`;
  const pixels = new Uint8Array(PIXELS);
  for (const [index, field] of fields.entries()) {
    const level = Number(field);
    if (!Number.isInteger(level) || level < 0 || level > 255) {
      return `pixel ${index} is "${field.slice(0, 20)}", expected 0 to 255`;
    }
    pixels[index] = level;
  }
  return pixels;
}
