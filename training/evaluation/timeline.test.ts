import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { temporaryFolder } from '../testing/data-files.ts';
import { expectedAt, readTimeline } from './timeline.ts';

function written(text: string): string {
  const file = join(temporaryFolder(onTestFinished), 'timeline');
  writeFileSync(file, text);
  return file;
}

const MARKS = [
  { second: 0.5, expression: 'happy' },
  { second: 2, expression: 'none' },
  { second: 3, expression: 'sad' },
];

test.each([
  ['CSV', 'second,expression\n2, none\n0.5,happy\n3,sad\n'],
  ['JSON', JSON.stringify(MARKS.toReversed())],
])('%s is read in order of time', async (_, text) => {
  expect(await readTimeline(written(text))).toEqual(MARKS);
});

test('each expression holds until the next; before the first and at "none" nothing counts', async () => {
  const timeline = await readTimeline(written(JSON.stringify(MARKS)));
  const names = [0, 0.5, 1.9, 2, 2.9, 3, 90].map((second) => {
    const label = expectedAt(timeline, second);
    return label === undefined ? '-' : EMOTIONS[label];
  });
  expect(names).toEqual(['-', 'happy', 'happy', '-', '-', 'sad', 'sad']);
});

test.each([
  ['another heading', 'time,label\n0,happy', 'the whole'],
  ['nothing', '', 'the whole'],
  ['an empty list', '[]', 'the whole'],
  ['broken JSON', '[{', 'the whole'],
  ['an unknown expression', 'second,expression\n0,joyful', '0.expression'],
  ['no second', 'second,expression\n,happy', '0.second'],
  ['a second before the start', 'second,expression\n-1,happy', '0.second'],
])('%s is refused with the place', async (_, text, place) => {
  const file = written(text);
  await expect(readTimeline(file)).rejects.toThrow(`${file} is no timeline`);
  await expect(readTimeline(file)).rejects.toThrow(`: ${place}: `);
});
