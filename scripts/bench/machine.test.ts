import { expect, test } from 'vitest';
import { machineLines, thisMachine } from './machine.ts';

test('a machine that is not quiet is said to be none', () => {
  const lines = (others: number | null) => machineLines(thisMachine('Chromium 156', others));
  expect(lines(2.4)[1]).toMatch(/up to 2% of one core.*a quiet machine/);
  expect(lines(63)[1]).toMatch(/up to 63% .*NOT A QUIET MACHINE/);
  expect(lines(null)).toHaveLength(1);
  expect(lines(null)[0]).toContain('Chromium 156');
});
