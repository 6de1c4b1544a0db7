import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Evaluation } from './evaluation.ts';
import type { Scores } from './scores.ts';

/** A share from 0 to 1 as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** An evaluation for reading in a terminal. */
export function evaluationTable(evaluation: Evaluation): string {
  const { ferplus7 } = evaluation;
  return [
    `${evaluation.split}: ${evaluation.images} images, single crop`,
    `${evaluation.parameters} parameters, ${evaluation.millisecondsPerImage.toFixed(2)} ms an image, ` +
      `calibration error ${evaluation.calibrationError.toFixed(3)}`,
    '',
    ...scoresTable("FER-2013's own labels", evaluation.fer2013),
    ...(ferplus7 ? ['', ...scoresTable('FER+ majority, 7 classes', ferplus7)] : []),
  ].join('\n');
}

function scoresTable(title: string, scores: Scores): string[] {
  const recall = EMOTIONS.map((emotion) => `${emotion} ${percent(scores.recall[emotion])}`);
  return [
    `${title}: ${percent(scores.accuracy)} of ${scores.images}, macro F1 ${percent(scores.macroF1)}`,
    `  recall: ${recall.join(', ')}`,
    `  confusion (row: label, column: answer; ${EMOTIONS.join(', ')})`,
    ...scores.confusion.map((row) => `  ${row.map((count) => String(count).padStart(5)).join('')}`),
  ];
}
