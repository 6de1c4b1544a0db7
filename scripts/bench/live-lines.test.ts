import { expect, test } from 'vitest';
import { liveLines, ratesOf } from './live-lines.ts';
import type { Measurement } from './measurement.ts';
import { withoutRepeats } from './watched-extension.ts';

/** One state every 40 ms, each 30 ms old; nobody is seen in the last one. */
const STATES = Array.from({ length: 101 }, (_, index) => ({
  receivedAt: index * 40,
  capturedAt: index === 100 ? null : index * 40 - 30,
  readFrame: index === 100 ? null : index * 40_000,
}));

function memory(minutes: number, anHour: number) {
  return Array.from({ length: minutes * 2 }, (_, index) => ({
    time: index * 30,
    value: 200 + (index * 30 * anHour) / 3600,
  }));
}

function lineOf(lines: readonly Measurement[], name: string): Measurement | undefined {
  return lines.find((line) => line.name.startsWith(name));
}

test('delays are those of the states with a face, gaps those between all', () => {
  const late = { receivedAt: 4600, capturedAt: 4500, readFrame: 4_500_000 };
  const lines = liveLines({ states: [...STATES, late], memory: [], tensors: [] }, 1);
  expect(lineOf(lines, 'capture to content script')).toMatchObject({ median: 30, holds: true });
  expect(lineOf(lines, 'longest gap in 1 min')).toMatchObject({ median: 600, holds: false });
});

test('a short time judges no growth, a long one leaves out its first ten minutes', () => {
  const seen = (minutes: number) => ({ states: STATES, memory: memory(minutes, 4), tensors: [9] });
  const short = lineOf(liveLines(seen(5), 5), 'memory grows');
  expect(short).toMatchObject({ limit: null, holds: null });
  const long = lineOf(liveLines(seen(60), 60), 'memory grows from minute 10 to 60');
  expect(long?.median).toBeCloseTo(4);
  expect(long?.holds).toBe(true);
});

test('tensors that come and go are no constant number', () => {
  const spread = (tensors: number[]) =>
    lineOf(liveLines({ states: [], memory: [], tensors }, 1), 'tensors, the most')?.holds;
  expect(spread([37, 37, 37])).toBe(true);
  expect(spread([37, 38, 37])).toBe(false);
  expect(spread([])).toBe(false);
});

test('a state that is told again is in the gaps, but in no delay and no rate', () => {
  const again = { receivedAt: 4100, capturedAt: 4099, readFrame: 3_960_000 };
  const states = [...STATES.slice(0, -1), again, { ...again, receivedAt: 4200 }];
  expect(withoutRepeats(states)).toEqual(STATES.slice(0, -1));
  const lines = liveLines({ states, memory: [], tensors: [] }, 1);
  expect(lineOf(lines, 'capture to content script')).toMatchObject({ median: 30, p95: 30 });
  expect(lineOf(lines, 'longest gap in 1 min')?.median).toBe(140);
});

test('rates are counted by whole seconds', () => {
  expect(ratesOf(STATES.map(({ receivedAt }) => receivedAt))).toEqual([25, 25, 25, 25]);
  expect(ratesOf([0, 100, 2000])).toEqual([2, 0]);
  expect(ratesOf([])).toEqual([]);
});
