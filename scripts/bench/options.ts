import { parseArgs } from 'node:util';

/** What is asked of the measuring. */
export interface BenchOptions {
  /** What is measured, in this order. */
  readonly groups: readonly string[];
  /** How long states, memory and tensors are watched. */
  readonly minutes: number;
  /** The file that gets the figures as JSON. */
  readonly json: string | undefined;
}

const DEFAULT_MINUTES = 1;

/**
 * Reads the command line.
 *
 * @param names of all groups
 * @throws Error when an option or a group is none that there is, or the minutes are no number
 */
export function parseBenchOptions(
  parameters: readonly string[],
  names: readonly string[],
): BenchOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: { json: { type: 'string' }, only: { type: 'string' }, minutes: { type: 'string' } },
  });
  const groups = values.only?.split(',') ?? names;
  const unknown = groups.find((group) => !names.includes(group));
  if (unknown !== undefined) {
    throw new Error(`There is no group «${unknown}». Groups: ${names.join(', ')}`);
  }
  const minutes = Number(values.minutes ?? DEFAULT_MINUTES);
  if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes} is no time.`);
  return { groups, minutes, json: values.json };
}
