import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Evaluation } from './evaluation.ts';
import type { ScoredGroup, Scores } from './scores.ts';

/** A share from 0 to 1 as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** An evaluation for reading in a terminal. */
export function evaluationTable(evaluation: Evaluation): string {
  const { ferplus7 } = evaluation;
  return [
    ...headLines(evaluation.split, evaluation),
    '',
    ...scoresTable("FER-2013's own labels", evaluation.fer2013),
    ...(ferplus7 ? ['', ...scoresTable('FER+ majority, 7 classes', ferplus7)] : []),
  ].join('\n');
}

/** The first lines of every table: how many pictures, how large the network, how sure it may be. */
export function headLines(
  title: string,
  facts: Omit<Evaluation, 'split' | 'fer2013' | 'ferplus7'>,
): readonly string[] {
  return [
    `${title}: ${facts.images} images, single crop`,
    `${facts.parameters} parameters, ${facts.millisecondsPerImage.toFixed(2)} ms an image, ` +
      `calibration error ${facts.calibrationError.toFixed(3)} (${facts.uncalibratedError.toFixed(3)} ` +
      `without the temperature of ${facts.temperature})`,
  ];
}

/** One line each: accuracy and means of some sets of pictures. */
export function groupLines(title: string, groups: readonly ScoredGroup[]): readonly string[] {
  const width = Math.max(...groups.map(({ name }) => name.length));
  return [
    `${title}:`,
    ...groups.map(
      ({ name, scores }) =>
        `  ${name.padEnd(width)}  ${percent(scores.accuracy).padStart(6)} of ${scores.images}, ` +
        `mean recall ${percent(scores.meanRecall)}, macro F1 ${percent(scores.macroF1)}`,
    ),
  ];
}

/** Scores with recalls and confusion, for reading in a terminal. */
export function scoresTable(title: string, scores: Scores): string[] {
  const recall = EMOTIONS.map((emotion) => `${emotion} ${percent(scores.recall[emotion])}`);
  return [
    `${title}: ${percent(scores.accuracy)} of ${scores.images}, ` +
      `mean recall ${percent(scores.meanRecall)}, macro F1 ${percent(scores.macroF1)}`,
    `  recall: ${recall.join(', ')}`,
    `  confusion (row: label, column: answer; ${EMOTIONS.join(', ')})`,
    ...scores.confusion.map((row) => `  ${row.map((count) => String(count).padStart(5)).join('')}`),
  ];
}
