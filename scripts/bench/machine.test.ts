import { expect, test } from 'vitest';
import { machineLines, parseBusyTicks, thisMachine } from './machine.ts';

const STAT = `cpu  1000 20 300 99999 50 6 4 70 8 9
cpu0 500 10 150 49999 25 3 2 35 4 4
intr 12
`;

test('busy is everything but idle and waiting, of all cores', () => {
  expect(parseBusyTicks(STAT)).toBe(1000 + 20 + 300 + 6 + 4 + 70);
});

test('a system without the file tells nothing', () => {
  expect(parseBusyTicks('')).toBeUndefined();
});

test('a machine that is not quiet is said to be none', () => {
  const lines = (others: number | null) => machineLines(thisMachine('Chromium 156', others));
  expect(lines(2.4)[1]).toMatch(/up to 2% of one core.*a quiet machine/);
  expect(lines(63)[1]).toMatch(/up to 63% .*NOT A QUIET MACHINE/);
  expect(lines(null)).toHaveLength(1);
  expect(lines(null)[0]).toContain('Chromium 156');
});
