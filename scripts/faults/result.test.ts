import { expect, test } from 'vitest';
import { noRuns, tableOf, withRun } from './result.ts';

const WELL = { milliseconds: 100.4, seen: ['Camera is on'], failures: [], load: 1 };
const ILL = { milliseconds: undefined, seen: ['It hurts'], failures: ['too late'], load: 2 };

test('runs add up: how many, how long, and each word and reason once', () => {
  let result = noRuns('a fault', 2000);
  for (const run of [WELL, ILL, ILL, { ...WELL, milliseconds: 300 }]) result = withRun(result, run);
  expect(result).toEqual({
    fault: 'a fault',
    runs: 4,
    recovered: 2,
    medianMs: 200,
    maxMs: 300,
    limitMs: 2000,
    seen: ['Camera is on', 'It hurts'],
    failures: ['too late'],
    samplesMs: [100, 300],
    load: 1.5,
  });
});

test('the table says what the person read, and what is not well', () => {
  const table = tableOf([withRun(withRun(noRuns('a fault', 2000), WELL), ILL)]);
  expect(table).toContain('a fault        1/2  100 ms   100 ms  2000 ms   1.5');
  expect(table).toContain('a fault: «Camera is on» «It hurts»');
  expect(table).toContain('a fault: NOT WELL: too late');
});
