import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { reliability, scoresOf } from '../scores/scores.ts';
import { html } from './markup.ts';
import { reportPage } from './report.ts';
import type { ReportFacts } from './report-facts.ts';

const judged = [0, 0, 0, 3, 6].map((label) => ({ label, predicted: label === 6 ? 3 : label }));
const confident = judged.map(({ label }) => ({ confidence: 0.75, right: label !== 6 }));

const FACTS: ReportFacts = {
  title: '<PublicTest>',
  origins: [['command', 'npm run evaluate -- --data "a&b.csv"']],
  images: 3589,
  millisecondsPerImage: 1.7,
  parameters: 306_239,
  references: [
    {
      title: 'FER+ majority',
      groups: [
        { name: 'PublicTest', scores: scoresOf(judged) },
        { name: 'without 2 exact copies', scores: scoresOf(judged.slice(2)) },
      ],
      mistakes: [{ name: 'row 28710', right: 'neutral', answer: 'happy', confidence: 0.75 }],
    },
  ],
  calibration: {
    reference: 'FER+ majority',
    temperature: 0.636,
    errorBefore: 0.062,
    errorAfter: 0.027,
    before: reliability(confident),
    after: reliability(confident),
    limits: [{ limit: 0.35, answered: 0.99, accuracy: 0.8 }],
  },
  copies: ['Pictures of PublicTest that stand again in Training, pixel for pixel: 280.'],
  problems: ['line 4: emotion "x"'],
  breakdowns: [
    {
      title: 'Brightness',
      definition: 'Mean grey level.',
      bins: [
        { name: '10 to 90', images: 3, accuracy: 1 },
        { name: '90 to 200', images: 2, accuracy: 0.5 },
      ],
    },
  ],
  robustness: {
    images: 5,
    curves: [
      {
        title: 'Darker',
        definition: 'Times the factor.',
        points: [{ name: '× 1', accuracy: 0.8 }],
      },
    ],
  },
};

function pageOf(facts: ReportFacts) {
  return new new Window().DOMParser().parseFromString(reportPage(facts), 'text/html');
}

/** The texts of the cells of a row of the first table that has a row of this name. */
function rowCalled(page: ReturnType<typeof pageOf>, name: string): readonly string[] {
  const heading = [...page.querySelectorAll('th[scope=row]')].find(
    (cell) => cell.textContent === name,
  );
  return [...(heading?.parentElement?.querySelectorAll('td') ?? [])].map(
    (cell) => cell.textContent ?? '',
  );
}

test('the page asks for nothing: no script, no picture, no address', () => {
  const text = reportPage(FACTS);
  expect(text).not.toMatch(/<script|<img|<link|https?:|url\(|@import| src=/);
  expect(text).toContain("default-src 'none'");
  expect(text).not.toContain('NaN');
  expect(text).not.toContain('undefined');
});

test('what comes from outside is text, never markup', () => {
  expect(reportPage(FACTS)).toContain('&lt;PublicTest&gt;');
  expect(reportPage(FACTS)).toContain('&quot;a&amp;b.csv&quot;');
  expect(html`<b>${"<i>'"}</b>`.markup).toBe('<b>&lt;i&gt;&#39;</b>');
});

test('every table has a caption, and a heading for each column and row; every chart says what it is', () => {
  const page = pageOf(FACTS);
  const tables = [...page.querySelectorAll('table')];
  expect(tables.length).toBeGreaterThan(6);
  for (const table of tables) {
    expect(table.querySelector('caption')?.textContent).not.toBe('');
    expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(1);
    for (const row of table.querySelectorAll('tbody tr')) {
      expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1);
    }
  }
  for (const chart of page.querySelectorAll('svg')) {
    expect(chart.getAttribute('aria-label')).not.toBe('');
  }
});

test('the figures stand in it: scores, confusion, calibration, mistakes, copies', () => {
  const page = pageOf(FACTS);
  expect(rowCalled(page, 'PublicTest')).toEqual(['5', '80.0%', '66.7%', '23.8%']);
  expect(rowCalled(page, 'without 2 exact copies')[0]).toBe('3');
  const confusion = page.querySelector('.confusion');
  const cells = [...(confusion?.querySelectorAll('tbody td') ?? [])].map(
    (cell) => cell.textContent,
  );
  expect(cells).toHaveLength(EMOTIONS.length ** 2);
  expect(cells.filter((text) => text?.startsWith('100%'))).toEqual(['100%3', '100%1', '100%1']);
  expect(rowCalled(page, 'row 28710')).toEqual(['neutral', 'happy', '75.0%']);
  expect(rowCalled(page, '73 to 80%')).toEqual(['5', '75.0%', '80.0%']);
  expect(page.body.textContent).toContain('an error of 0.027 at the temperature of 0.636');
  expect(page.body.textContent).toContain('pixel for pixel: 280.');
  expect(page.body.textContent).toContain('line 4: emotion "x"');
});
