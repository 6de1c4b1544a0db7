import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { percent } from '../scores/evaluation-table.ts';
import type { ScoredGroup, Scores } from '../scores/scores.ts';
import { html, type Markup } from './markup.ts';

/** Above this share a cell is dark enough for light letters. */
const STRONG = 0.55;

/**
 * A table with a heading for each column and each row, which can be scrolled by keyboard where it is too wide.
 *
 * @param rows the first cell of each is its heading
 */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${headings.map(
    (heading) => html`<th scope="col">${heading}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** Rows are what is right, columns what was answered; each cell says its share of the row and the number. */
export function confusionTable(title: string, { confusion }: Scores): Markup {
  const caption = `${title}: confusion matrix. Rows: what is right. Columns: the answer. Share of the row, number of pictures.`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="confusion"><caption>${caption}</caption><thead><tr><td></td>${EMOTIONS.map(
    (emotion) => html`<th scope="col">${emotion}</th>`,
  )}</tr></thead><tbody>${confusion.map((row, label) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return html`<tr><th scope="row">${EMOTIONS[label] ?? ''}</th>${row.map((count) =>
      confusionCell(count, total === 0 ? 0 : count / total),
    )}</tr>`;
  })}</tbody></table></div>`;
}

function confusionCell(count: number, share: number): Markup {
  const opacity = (0.05 + 0.95 * share).toFixed(2);
  return html`<td class="${share > STRONG ? 'strong' : ''}" style="background:rgb(var(--accent-rgb) / ${opacity})">${Math.round(share * 100)}%<small>${count}</small></td>`;
}

/** Accuracy and means in one table, and the recall of each expression in another. */
export function scoresTables(groups: readonly ScoredGroup[]): Markup {
  const means = groups.map(({ name, scores }) => [
    name,
    scores.images.toLocaleString('en'),
    ...[scores.accuracy, scores.meanRecall, scores.macroF1].map(percent),
  ]);
  const recalls = groups.map(({ name, scores }) => [
    name,
    ...EMOTIONS.map((emotion, index) =>
      occurs(scores, index) ? percent(scores.recall[emotion]) : '–',
    ),
  ]);
  return html`${table('How often it is right', ['', 'images', 'accuracy', 'mean recall', 'macro F1'], means)}
<div class="apart">${table(
    'Recall: of the pictures that show an expression, how many are read as it',
    ['', ...EMOTIONS],
    recalls,
  )}</div>`;
}

function occurs({ confusion }: Scores, label: number): boolean {
  return confusion[label]?.some((count) => count > 0) ?? false;
}
