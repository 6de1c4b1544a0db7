import { LIKENESS_MOTIONS } from './known-motion.ts';
import { LEAST_LIKENESS, type Likeness } from './likeness.ts';

const NAME_WIDTH = 20;
const COLUMN = 18;

/** Motions that were played alone, with the correlation of each with its drawing. */
export function sweepTable(sweeps: ReadonlyMap<string, number>): string {
  return [...sweeps].map(([name, value]) => name.padEnd(NAME_WIDTH) + figure(value)).join('\n');
}

/** The motions of a face as rows, and what they were compared with as columns. */
export function likenessTable(columns: ReadonlyMap<string, Likeness>): string {
  const names = [...columns.keys()];
  const likenesses = [...columns.values()];
  const rows = LIKENESS_MOTIONS.filter((motion) => likenesses.some(({ by }) => motion in by)).map(
    (motion) => motion.padEnd(NAME_WIDTH) + likenesses.map(({ by }) => figure(by[motion])).join(''),
  );
  const delays = likenesses.map(({ delay }) => `${delay} ms`.padStart(COLUMN));
  return [
    ' '.repeat(NAME_WIDTH) + names.map((name) => name.padStart(COLUMN)).join(''),
    ...rows,
    'delay'.padEnd(NAME_WIDTH) + delays.join(''),
  ].join('\n');
}

/** Motions that are drawn less alike than they have to be. */
export function unlikeIn(columns: ReadonlyMap<string, Likeness>): readonly string[] {
  return [...columns].flatMap(([name, { by }]) =>
    Object.entries(by)
      .filter(([, value]) => !(value >= LEAST_LIKENESS))
      .map(
        ([motion, value]) =>
          `${motion}, ${name}: ${value.toFixed(3)} is less than ${LEAST_LIKENESS}.`,
      ),
  );
}

/** What was not compared has no figure. */
function figure(value: number | undefined): string {
  return (value?.toFixed(3) ?? '–').padStart(COLUMN);
}
