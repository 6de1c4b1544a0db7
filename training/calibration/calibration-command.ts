import { basename } from 'node:path';

/** The command that fits the same temperature again, with the files' names alone. */
export function calibrationCommand(data: string, votes: string | undefined, seed: number): string {
  const cast = votes === undefined ? '' : ` --votes ${basename(votes)}`;
  return `npm run calibrate -- --data ${basename(data)}${cast} --seed ${seed}`;
}
