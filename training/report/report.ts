import { percent } from '../scores/evaluation-table.ts';
import { barChart, curveChart, reliabilityChart } from './charts.ts';
import { html, type Markup } from './markup.ts';
import type { CalibrationFacts, ReferenceFacts, ReportFacts } from './report-facts.ts';
import { STYLE } from './style.ts';
import { confusionTable, scoresTables, table } from './tables.ts';

/** @returns a whole HTML document that needs nothing but itself: no script, no picture, no request */
export function reportPage(facts: ReportFacts): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Expressions read on ${facts.title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<header><h1>Expressions read on ${facts.title}</h1>
<p class="quiet">Seven expressions, each picture seen once. It says what people would call a face, not what anybody feels.</p></header>
${tiles(facts)}
${origins(facts)}
${facts.references.toReversed().map(referenceSection)}
${copiesSection(facts)}
${calibrationSection(facts.calibration)}
${breakdownSection(facts)}
${robustnessSection(facts)}
</main>
</body>
</html>
`;
  return page.markup;
}

function tiles({ references, calibration, images, millisecondsPerImage }: ReportFacts): Markup {
  const decisive = references.at(-1)?.groups[0].scores;
  const values = [
    ['accuracy', percent(decisive?.accuracy ?? 0)],
    ['mean recall', percent(decisive?.meanRecall ?? 0)],
    ['calibration error', calibration.errorAfter.toFixed(3)],
    ['images', images.toLocaleString('en')],
    ['an image', `${millisecondsPerImage.toFixed(1)} ms`],
  ] as const;
  return html`<dl class="tiles">${values.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl><p class="quiet note">Accuracy, mean recall and calibration error: against «${references.at(-1)?.title ?? ''}».</p>`;
}

function origins({ origins: lines, parameters, problems }: ReportFacts): Markup {
  const all = [...lines, ['parameters', parameters.toLocaleString('en')] as const];
  const left = problems.length > 0 ? html`<dt>left out</dt><dd>${problems.join(' ')}</dd>` : '';
  return html`<div class="facts"><dl>${all.map(
    ([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`,
  )}${left}</dl></div>`;
}

function referenceSection({ title, groups, mistakes }: ReferenceFacts): Markup {
  const rows = mistakes.map(({ name, right, answer, confidence }) => [
    name,
    right,
    answer,
    percent(confidence),
  ]);
  return html`<section><h2>${title}</h2>
${scoresTables(groups)}
<div class="apart">${confusionTable(title, groups[0].scores)}</div>
<details><summary>The ${rows.length} surest mistakes</summary>${table(
    'Wrong answers that were given with the highest probability. Pictures are named, never shown.',
    ['picture', 'right', 'answer', 'probability'],
    rows,
  )}</details></section>`;
}

function copiesSection({ copies }: ReportFacts): Markup {
  if (copies.length === 0) return html``;
  return html`<section><h2>Pictures that stand in two splits</h2>${copies.map(
    (sentence) => html`<p>${sentence}</p>`,
  )}</section>`;
}

function calibrationSection(facts: CalibrationFacts): Markup {
  const { temperature, errorBefore, errorAfter, before, after, reference } = facts;
  const bins = after.flatMap((bin, index) => {
    const [stated, right] = [bin.confidence, bin.accuracy].map(percent);
    const uncalibrated = before[index]?.images ?? 0;
    if (bin.images + uncalibrated === 0) return [];
    const name = `${Math.round(bin.from * 100)} to ${Math.round(bin.to * 100)}%`;
    const empty = bin.images === 0;
    return [[name, bin.images, empty ? '–' : (stated ?? ''), empty ? '–' : (right ?? '')]];
  });
  return html`<section><h2>Calibration</h2>
<p>Against «${reference}»: an error of ${errorAfter.toFixed(3)} at the temperature of ${temperature} that the network carries, and of ${errorBefore.toFixed(3)} without it (expected calibration error, 15 bins). On the dashed line a stated probability is the share of right answers.</p>
<div class="grid"><figure>${reliabilityChart(
    `Reliability: error ${errorAfter.toFixed(3)} with the temperature, ${errorBefore.toFixed(3)} without`,
    before,
    after,
  )}<figcaption>Violet: with the temperature. Orange: without.</figcaption></figure>
<div>${table(
    'With the temperature',
    ['stated', 'images', 'mean stated', 'right'],
    bins,
  )}</div></div>
<div class="apart">${table(
    '«Unsure»: what happens when answers below a limit are not given. The extension shows none below 35%.',
    ['limit', 'answered', 'right among them'],
    facts.limits.map(({ limit, answered, accuracy }) => [
      `${Math.round(limit * 100)}%`,
      percent(answered),
      percent(accuracy),
    ]),
  )}</div></section>`;
}

function breakdownSection({ breakdowns }: ReportFacts): Markup {
  const figures = breakdowns.map(({ title, definition, bins }) => {
    const known = bins.filter(({ images }) => images > 0);
    return html`<figure><h3>${title}</h3><figcaption>${definition}</figcaption>${barChart(
      `Accuracy by ${title.toLowerCase()}`,
      known.map(({ name, accuracy }) => ({ name, share: accuracy })),
    )}<details><summary>As a table</summary>${table(
      `Accuracy by ${title.toLowerCase()}`,
      ['', 'images', 'accuracy'],
      known.map(({ name, images, accuracy }) => [name, images, percent(accuracy)]),
    )}</details></figure>`;
  });
  const posed = breakdowns.some(({ title }) => title === 'Rotation');
  return html`<section><h2>By what the pictures are like</h2><p>The same answers, sorted by a property of the picture.${posed ? '' : ' Rotation and size of the faces are unknown here: no landmarks were looked for. What they do is shown below on pictures that were turned and made smaller.'}</p><div class="grid">${figures}</div></section>`;
}

function robustnessSection({ robustness }: ReportFacts): Markup {
  const figures = robustness.curves.map(
    ({ title, definition, points }) =>
      html`<figure><h3>${title}</h3><figcaption>${definition}</figcaption>${curveChart(
        `Accuracy when ${title.toLowerCase()}`,
        points,
      )}<details><summary>As a table</summary>${table(
        `Accuracy when ${title.toLowerCase()}`,
        ['', 'accuracy'],
        points.map(({ name, accuracy }) => [name, percent(accuracy)]),
      )}</details></figure>`,
  );
  return html`<section><h2>When pictures get worse</h2><p>${robustness.images.toLocaleString('en')} of the pictures, made worse step by step.</p><div class="grid">${figures}</div></section>`;
}
