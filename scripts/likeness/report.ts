import { LIKENESS_MOTIONS } from './known-motion.ts';
import { LEAST_LIKENESS, type Likeness } from './likeness.ts';

const NAME_WIDTH = 20;
const COLUMN = 12;

/** Motions that were played alone, with the correlation of each with its drawing. */
export function sweepTable(sweeps: ReadonlyMap<string, number>): string {
  return [...sweeps].map(([name, value]) => name.padEnd(NAME_WIDTH) + figure(value)).join('\n');
}

/** The motions of a face as rows, and what they were compared with as columns. */
export function likenessTable(columns: ReadonlyMap<string, Likeness>): string {
  const names = [...columns.keys()];
  const rows = LIKENESS_MOTIONS.map(
    (motion) =>
      motion.padEnd(NAME_WIDTH) +
      [...columns.values()].map(({ by }) => figure(by[motion])).join(''),
  );
  const delays = [...columns.values()].map(({ delay }) => `${delay} ms`.padStart(COLUMN));
  return [
    ' '.repeat(NAME_WIDTH) + names.map((name) => name.padStart(COLUMN)).join(''),
    ...rows,
    'delay'.padEnd(NAME_WIDTH) + delays.join(''),
  ].join('\n');
}

/** Motions that are drawn less alike than they have to be. */
export function unlikeIn(columns: ReadonlyMap<string, Likeness>): readonly string[] {
  return [...columns].flatMap(([name, { by }]) =>
    LIKENESS_MOTIONS.filter((motion) => !(by[motion] >= LEAST_LIKENESS)).map(
      (motion) => `${motion}, ${name}: ${by[motion].toFixed(3)} is less than ${LEAST_LIKENESS}.`,
    ),
  );
}

function figure(value: number): string {
  return value.toFixed(3).padStart(COLUMN);
}
