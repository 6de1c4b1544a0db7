import type { DataFile } from '../data/data-set.ts';
import type { Examination, Reference } from '../scores/examination.ts';
import type { ScoredGroup } from '../scores/scores.ts';

/** An evaluated source, for printing and for a report. */
export interface Evaluated {
  /** For example "PublicTest" or the folder's name. */
  readonly title: string;
  readonly examination: Examination;
  /** The decisive one last. */
  readonly references: readonly Reference[];
  /** Beside each reference: the same figures of subsets and of Training. */
  readonly companions: readonly (readonly ScoredGroup[])[];
  /** Sentences on pictures that stand in two splits. */
  readonly copies: readonly string[];
  readonly problems: readonly string[];
  readonly files: readonly DataFile[];
  /** The command's options, with the names of files alone. */
  readonly command: string;
  /** What `--json` prints, and what the table says. */
  readonly json: object;
  readonly table: string;
}
