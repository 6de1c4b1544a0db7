import { expect, test } from 'vitest';
import { othersBetween, parseBusySeconds, type Usage } from './other-programs.ts';

const STAT = `cpu  1000 20 300 99999 50 6 4 70 8 9
cpu0 500 10 150 49999 25 3 2 35 4 4
intr 12
`;

test('busy is everything but idle and waiting, of all cores', () => {
  expect(parseBusySeconds(STAT)).toBe((1000 + 20 + 300 + 6 + 4 + 70) / 100);
});

test('a system without the file tells nothing', () => {
  expect(parseBusySeconds('')).toBeUndefined();
});

function usage(time: number, busy: number, own: Readonly<Record<number, number>>): Usage {
  const entries = Object.entries(own).map(([pid, seconds]) => ({
    pid: Number(pid),
    parent: 1,
    seconds,
    command: '',
  }));
  return { time, busy, own: entries };
}

test('others used what was used and is not ours', () => {
  const before = usage(1000, 50, { 7: 10 });
  expect(othersBetween(before, usage(5000, 55, { 7: 12, 8: 1 }))).toBe(50);
});

test('ours alone leave nothing to others, whatever the clocks round', () => {
  const before = usage(0, 50, { 7: 10 });
  expect(othersBetween(before, usage(4000, 53.99, { 7: 14 }))).toBe(0);
});

test('when one of ours has ended, nothing is known', () => {
  expect(othersBetween(usage(0, 5, { 7: 1, 8: 1 }), usage(4000, 9, { 7: 1 }))).toBeUndefined();
});
