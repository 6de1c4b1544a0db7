import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { FileError } from '../command/file-error.ts';

/** From a second of the video on, one expression is shown, or none that counts. */
const MarkSchema = v.object({
  second: v.pipe(v.number(), v.finite(), v.minValue(0)),
  expression: v.picklist(['none', ...EMOTIONS]),
});
export type Mark = v.InferOutput<typeof MarkSchema>;

const TimelineSchema = v.pipe(v.array(MarkSchema), v.minLength(1));
const HEADING = 'second,expression';

/**
 * Reads which expression a video shows from which second on: a JSON list of `{ "second": 2, "expression": "happy" }`
 * or a CSV file with the columns `second,expression`. Each holds until the next; "none" doesn't count.
 *
 * @returns in order of time
 * @throws FileError when it is neither, Node's error when it is missing
 */
export async function readTimeline(file: string): Promise<readonly Mark[]> {
  return parseTimeline(await readFile(file, 'utf8'), file);
}

/**
 * What {@link readTimeline} makes of a file's text.
 *
 * @throws FileError when it is neither
 */
export function parseTimeline(content: string, file: string): readonly Mark[] {
  const text = content.trim();
  const parsed = v.safeParse(
    TimelineSchema,
    text.startsWith('[') ? parseJson(text) : parseCsv(text),
  );
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = v.getDotPath(issue);
    throw new FileError(
      `${file} is no timeline (JSON, or CSV with "${HEADING}"): ${place ?? 'the whole'}: ${issue.message}`,
    );
  }
  return parsed.output.toSorted((one, other) => one.second - other.second);
}

/** @returns an index into EMOTIONS, or undefined before the first mark and where none counts */
export function expectedAt(timeline: readonly Mark[], second: number): number | undefined {
  const mark = timeline.findLast((candidate) => candidate.second <= second);
  return !mark || mark.expression === 'none' ? undefined : EMOTIONS.indexOf(mark.expression);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseCsv(text: string): unknown {
  const [heading, ...lines] = text.split(/\r?\n/);
  if (heading?.replaceAll(' ', '') !== HEADING) return undefined;
  return lines.map((line) => {
    const [second = '', expression] = line.split(',').map((field) => field.trim());
    return { second: second === '' ? undefined : Number(second), expression };
  });
}
