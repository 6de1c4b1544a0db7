import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
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

/** @throws Error when a file can't be read or holds nothing good */
export async function readDataSet(data: string, votes: string | undefined): Promise<DataSet> {
  const faces = await readFaceRows(data);
  const voted = votes === undefined ? undefined : await readVotes(votes);
  return {
    rows: faces.rows,
    votes: voted?.votes,
    problems: [...faces.problems, ...(voted?.problems ?? [])],
  };
}

/** Names bad rows and counts them, on standard error. */
export function reportProblems(problems: readonly string[]): void {
  for (const problem of problems.slice(0, NAMED_PROBLEMS)) console.error(problem);
  if (problems.length > 0) console.error(`${problems.length} bad rows skipped.`);
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
