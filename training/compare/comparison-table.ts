import { percent } from '../scores/evaluation-table.ts';
import type { RivalFigures, Scoring } from './measure-rival.ts';

const TITLES: Readonly<Record<Scoring, string>> = {
  ferplus7: 'FER+ majority, 7 classes',
  fer2013: "FER-2013's own labels",
};
const MEGABYTE = 1e6;

/** Networks side by side, for reading in a terminal. */
export function comparisonTable(heading: string, figures: readonly RivalFigures[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const rows = figures.map(
    ({ name, milliseconds, bytes, share }) =>
      `  ${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(6)} ms  ${(bytes / MEGABYTE).toFixed(2)} MB  ` +
      `sees ${percent(share)} of the crop's side`,
  );
  const scored = (['ferplus7', 'fer2013'] as const).flatMap((scoring) => [
    '',
    `${TITLES[scoring]} (${figures[0]?.shipped[scoring].images ?? 0} images)`,
    `  ${''.padEnd(width)}  as shipped: accuracy, mean recall   recalibrated: accuracy, mean recall`,
    ...figures.map(({ name, shipped, recalibrated }) => {
      const cells = [shipped, recalibrated].flatMap((scores) => [
        percent(scores[scoring].accuracy),
        percent(scores[scoring].meanRecall),
      ]);
      const [first = '', second = '', third = '', fourth = ''] = cells;
      return (
        `  ${name.padEnd(width)}  ${first.padStart(20)}${second.padStart(13)}` +
        `${third.padStart(25)}${fourth.padStart(13)}`
      );
    }),
  ]);
  return [heading, '', ...rows, ...scored].join('\n');
}
