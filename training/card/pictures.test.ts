import { expect, test } from 'vitest';
import { scoresOf } from '../scores/scores.ts';
import { lineChart } from './chart.ts';
import { confusionPicture } from './confusion-picture.ts';

/** The heights of each line's points, from the left to the right; small is high up. */
function heightsIn(svg: string): readonly (readonly number[])[] {
  return [...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => Number(point.split(',')[1])),
  );
}

test('a chart draws each line over the epochs, higher for more', () => {
  const svg = lineChart(
    'Accuracy',
    [
      { name: 'labels', colour: '#111111', values: [0.2, 0.6, 1] },
      { name: 'votes', colour: '#222222', values: [0.6, 0.6, 0.6] },
    ],
    [0.2, 1],
  );
  const [[low = 0, middle = 0, high = 0] = [], [level = 0] = []] = heightsIn(svg);
  expect(low).toBeGreaterThan(middle);
  expect(middle).toBeCloseTo((low + high) / 2, 0);
  expect(level).toBe(middle);
  expect(svg).toContain('<title>Accuracy</title>');
  expect(svg).toContain('epoch 3');
  for (const share of ['20%', '100%', 'labels', 'votes']) expect(svg).toContain(`>${share}</text>`);
});

test('names of lines that end together stand one below the other', () => {
  const line = { colour: '#111111', values: [0.5, 0.5] };
  const svg = lineChart(
    'Accuracy',
    [
      { ...line, name: 'one' },
      { ...line, name: 'two' },
    ],
    [0, 1],
  );
  const [one, two] = ['one', 'two'].map((name) =>
    Number(new RegExp(`y="([\\d.]+)" style="fill:#111111">${name}<`).exec(svg)?.[1]),
  );
  expect(Math.abs((one ?? 0) - (two ?? 0))).toBeGreaterThanOrEqual(16);
});

test('a chart of a single epoch, or of none, has no NaN in it', () => {
  for (const values of [[0.5], []]) {
    expect(lineChart('Accuracy', [{ name: 'a', colour: '#111111', values }], [0, 1])).not.toContain(
      'NaN',
    );
  }
});

test('a confusion matrix says the share of each row and the count', () => {
  const judged = [0, 0, 0, 3].map((predicted) => ({ label: 0, predicted }));
  const svg = confusionPicture('PublicTest', scoresOf(judged));
  expect(svg.match(/<rect [^>]*rx="6"/g)).toHaveLength(49);
  expect(svg.match(/>75%</g)).toHaveLength(1);
  expect(svg.match(/>25%</g)).toHaveLength(1);
  expect(svg.match(/>0%</g)).toHaveLength(47);
  expect(svg).toContain('>3</text>');
  expect(svg).not.toContain('NaN');
});
