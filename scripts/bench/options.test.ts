import { expect, test } from 'vitest';
import { parseBenchOptions } from './options.ts';

const NAMES = ['package', 'start', 'processor'];

test('all groups are measured unless some are named', () => {
  expect(parseBenchOptions([], NAMES)).toEqual({ groups: NAMES, minutes: 1, json: undefined });
  expect(
    parseBenchOptions(['--only', 'processor,start', '--minutes', '60', '--json', 'a.json'], NAMES),
  ).toEqual({ groups: ['processor', 'start'], minutes: 60, json: 'a.json' });
});

test('an unknown group is told with those that there are', () => {
  expect(() => parseBenchOptions(['--only', 'start,speed'], NAMES)).toThrow(
    'There is no group «speed». Groups: package, start, processor',
  );
});

test.each(['0', '-1', 'ten'])('%s minutes are none', (minutes) => {
  expect(() => parseBenchOptions([`--minutes=${minutes}`], NAMES)).toThrow('is no time');
});
