import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { FileError } from '../command/file-error.ts';
import { forEachRecord } from './face-rows.ts';

/** Columns of FER+ in their order, each with the expression it stands for, if it is one of the seven. */
const COLUMNS = {
  neutral: 'neutral',
  happiness: 'happy',
  surprise: 'surprise',
  sadness: 'sad',
  anger: 'angry',
  disgust: 'disgust',
  fear: 'fear',
  contempt: undefined,
  unknown: undefined,
  NF: undefined,
} as const;

const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
/** A single voice among ten counts as a slip (Barsoum et al., 2016, and the FER+ scripts). */
const SLIP = 1;
/** More votes than that are a slip of the file. FER+ has ten a face. */
const MOST_VOTES = 1000;

/** The votes of ten people on one face, slips left out. */
export interface FaceVotes {
  /** Votes for each of EMOTIONS, in that order. */
  readonly counts: readonly number[];
  /** Votes for anything, also for contempt, unknown and "not a face". */
  readonly total: number;
}

/** The votes by number of row. */
export interface VoteRows {
  readonly votes: ReadonlyMap<number, FaceVotes>;
  /** Rows below the heading, bad ones included. */
  readonly rowCount: number;
  /** What was wrong with the rows that were skipped. */
  readonly problems: readonly string[];
}

/**
 * Reads FER+'s fer2013new.csv, plain or gzipped. A bad row is named by its line in `problems` and skipped.
 *
 * @throws FileError when the file is damaged, has another heading, or holds not one good row
 */
export async function readVotes(file: string): Promise<VoteRows> {
  const votes = new Map<number, FaceVotes>();
  const problems: string[] = [];
  let line = 0;
  await forEachRecord(file, (record) => {
    line++;
    const fields = record.slice(-COLUMN_NAMES.length).map((field) => field.trim());
    if (line === 1) return assertHeading(file, fields);
    const parsed = parseVotes(fields);
    if (typeof parsed === 'string') problems.push(`${file}, line ${line}: ${parsed}`);
    else votes.set(line - 2, parsed);
  });
  if (votes.size === 0) throw new FileError(`${file} holds no votes.`);
  return { votes, rowCount: line - 1, problems };
}

function assertHeading(file: string, fields: readonly string[]): void {
  if (COLUMN_NAMES.some((name, index) => fields[index] !== name)) {
    throw new FileError(
      `${file}: the last columns are "${fields.join(',').slice(0, 90)}"; expected "${COLUMN_NAMES.join(',')}".`,
    );
  }
}

/** @returns the votes, or what is wrong with them */
export function parseVotes(fields: readonly string[]): FaceVotes | string {
  if (fields.length !== COLUMN_NAMES.length) {
    return `${fields.length} columns of votes, expected ${COLUMN_NAMES.length}`;
  }
  const counts: number[] = EMOTIONS.map(() => 0);
  let total = 0;
  for (const [index, column] of COLUMN_NAMES.entries()) {
    const field = fields[index] as string;
    const count = Number(field);
    if (field === '' || !Number.isInteger(count) || count < 0 || count > MOST_VOTES) {
      return `${column} has "${field.slice(0, 20)}" votes, expected a whole number up to ${MOST_VOTES}`;
    }
    const voices = count <= SLIP ? 0 : count;
    const emotion = COLUMNS[column];
    if (emotion) counts[EMOTIONS.indexOf(emotion)] = voices;
    total += voices;
  }
  return { counts, total };
}

/**
 * The expression that more than half of the remaining votes name.
 *
 * @returns an index into EMOTIONS, or undefined where there is none
 */
export function majority(votes: FaceVotes): number | undefined {
  const top = Math.max(...votes.counts);
  return top * 2 > votes.total ? votes.counts.indexOf(top) : undefined;
}

/**
 * The votes as a distribution over EMOTIONS.
 *
 * @returns undefined where most votes are for something else (contempt, unknown, not a face)
 */
export function voteDistribution(votes: FaceVotes): readonly number[] | undefined {
  const voices = votes.counts.reduce((sum, count) => sum + count, 0);
  if (voices * 2 <= votes.total) return undefined;
  return votes.counts.map((count) => count / voices);
}
