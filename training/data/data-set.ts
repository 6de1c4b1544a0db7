import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileError } from '../command/file-error.ts';
import { type FaceRow, readFaceRows } from './face-rows.ts';
import { type FaceVotes, readVotes } from './votes.ts';

/** FER-2013 with or without the votes of FER+. */
export interface DataSet {
  readonly rows: readonly FaceRow[];
  readonly votes: ReadonlyMap<number, FaceVotes> | undefined;
  /** What was wrong with the rows that were skipped. */
  readonly problems: readonly string[];
}

/** How many bad rows are named one by one. */
const NAMED_PROBLEMS = 10;

/** @throws Error when a file can't be read or holds nothing good, or the votes are for none of the faces */
export async function readDataSet(data: string, votes: string | undefined): Promise<DataSet> {
  const { rows, problems } = await readFaceRows(data);
  if (votes === undefined) return { rows, votes: undefined, problems };
  const voted = await readVotes(votes);
  if (!rows.some(({ row }) => voted.votes.has(row))) {
    throw new FileError(`${votes} has votes for none of the faces of ${data}.`);
  }
  const missing = rows
    .filter(({ row }) => row >= voted.rowCount)
    .map(({ row }) => `${votes}, line ${row + 2}: missing, so the face of that line has no votes`);
  return { rows, votes: voted.votes, problems: [...problems, ...voted.problems, ...missing] };
}

/**
 * Names what is bad and counts it, on standard error.
 *
 * @param kind of what was skipped
 */
export function reportProblems(
  problems: readonly string[],
  kind: 'rows' | 'pictures' = 'rows',
): void {
  for (const problem of problems.slice(0, NAMED_PROBLEMS)) console.error(problem);
  if (problems.length > 0) console.error(`${problems.length} bad ${kind} skipped.`);
}

/** Name (where it lies is nobody's business) and SHA-256 of a data file. */
export interface DataFile {
  readonly name: string;
  readonly sha256: string;
}

/** The names and hashes of the faces and, if there are any, of the votes. */
export function dataFiles(data: string, votes: string | undefined): Promise<readonly DataFile[]> {
  const files = votes === undefined ? [data] : [data, votes];
  return Promise.all(
    files.map(async (file) => ({ name: basename(file), sha256: await hashFile(file) })),
  );
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
