import { expect, test } from 'vitest';
import { memoryOf, parseProportionalSize } from './process-memory.ts';

const ROLLUP = `55e0-7ffd ---p 00000000 00:00 0    [rollup]
Rss:              203456 kB
Pss:               71234 kB
Pss_Dirty:         60000 kB
Shared_Clean:     120000 kB
`;

test('the proportional size is read, in bytes', () => {
  expect(parseProportionalSize(ROLLUP)).toBe(71_234 * 1024);
});

test('of a program that has ended nothing is held', () => {
  expect(parseProportionalSize('')).toBe(0);
});

test.runIf(process.platform === 'linux')('only the processes that count are summed', async () => {
  expect(await memoryOf(process.pid)).toBeGreaterThan(1e6);
  expect(await memoryOf(process.pid, () => false)).toBe(0);
});
