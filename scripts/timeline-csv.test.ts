import { expect, test } from 'vitest';
import { timelineCsv } from './timeline-csv.ts';

test('nothing counts while the face changes or is away; what stays the same counts at once', () => {
  const timeline = {
    duration: 9,
    blinks: [],
    segments: [
      { start: 0, duration: 2, expression: 'happy' },
      { start: 2, duration: 2, expression: 'sad' },
      { start: 4, duration: 1, expression: 'sad', roll: 5 },
      { start: 5, duration: 2, expression: 'sad', away: true },
      { start: 7, duration: 2, expression: 'happy' },
    ],
  } as const;
  expect(timelineCsv(timeline).split('\n')).toEqual([
    'second,expression',
    '0,happy',
    '2,none',
    '2.45,sad',
    '4,sad',
    '5,none',
    '7,none',
    '7.45,happy',
    '',
  ]);
});
