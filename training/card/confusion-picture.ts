import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { Scores } from '../scores/scores.ts';

const CELL = 64;
const MARGIN = { left: 86, top: 56 } as const;
const STYLE = 'font: 13px system-ui, sans-serif; fill: #2b323c; text-anchor: middle';

/** Draws a confusion matrix as an SVG picture: rows are labels, cells say the share of the row. */
export function confusionPicture(title: string, scores: Scores): string {
  const width = MARGIN.left + CELL * EMOTIONS.length + 16;
  const height = MARGIN.top + CELL * EMOTIONS.length + 16;
  const names = EMOTIONS.flatMap((emotion, index) => {
    const middle = (index + 0.5) * CELL;
    return [
      `<text x="${MARGIN.left + middle}" y="${MARGIN.top - 10}">${emotion}</text>`,
      `<text x="${MARGIN.left - 10}" y="${MARGIN.top + middle + 4}" style="text-anchor:end">${emotion}</text>`,
    ];
  });
  const cells = scores.confusion.flatMap((row, label) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, answer) => cell(label, answer, total === 0 ? 0 : count / total, count));
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" style="${STYLE}">`,
    `<title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${width / 2}" y="20" style="font-weight:600">${title}</text>`,
    ...names,
    ...cells,
    '</svg>\n',
  ].join('\n');
}

function cell(label: number, answer: number, share: number, count: number): string {
  const x = MARGIN.left + answer * CELL;
  const y = MARGIN.top + label * CELL;
  const ink = share > 0.55 ? '#fff' : '#2b323c';
  return (
    `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${CELL - 2}" rx="6" ` +
    `fill="#5b5bd6" fill-opacity="${(0.06 + 0.94 * share).toFixed(3)}"/>` +
    `<text x="${x + CELL / 2}" y="${y + CELL / 2}" style="fill:${ink}">${Math.round(share * 100)}%</text>` +
    `<text x="${x + CELL / 2}" y="${y + CELL / 2 + 16}" style="fill:${ink};font-size:10px">${count}</text>`
  );
}
