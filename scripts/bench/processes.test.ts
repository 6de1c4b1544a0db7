import { expect, test } from 'vitest';
import {
  descendantsOf,
  isExtensionProcess,
  isPageProcess,
  type ProcessEntry,
  parseStat,
  processesUnder,
  secondsBetween,
} from './processes.ts';

const STAT =
  '3221 (chro) (mium) R 3200 3190 3190 0 -1 4194560 900 0 1 0 1234 66 7 8 20 0 18 0 5543 1 2';

test('parent and processor time are read, whatever the name is', () => {
  expect(parseStat(STAT)).toEqual({ parent: 3200, seconds: 13 });
});

test.each(['', 'chromium', '12 (a) R', '12 (a) R x 1 1 0 -1 4 9 0 1 0 y 66'])(
  'what is no state is none: %s',
  (text) => {
    expect(parseStat(text)).toBeUndefined();
  },
);

function entry(pid: number, parent: number, seconds = 0, command = ''): ProcessEntry {
  return { pid, parent, seconds, command };
}

test('the descendants of a process are found through those in between', () => {
  const entries = [entry(1, 0), entry(20, 1), entry(30, 20), entry(31, 30), entry(40, 1)];
  expect(descendantsOf(20, entries).map(({ pid }) => pid)).toEqual([20, 30, 31]);
});

test("renderers are told apart from each other and from the browser's other processes", () => {
  const kinds = [
    'chromium --headless',
    'chromium --type=renderer --lang=en',
    'chromium --type=renderer --extension-process --lang=en',
    'chromium --type=gpu-process',
  ].map((command) => entry(1, 0, 0, command));
  expect(kinds.map(isExtensionProcess)).toEqual([false, false, true, false]);
  expect(kinds.map(isPageProcess)).toEqual([false, true, false, false]);
});

test('time is counted for each process by itself, and from its start for a new one', () => {
  const before = [entry(1, 0, 5), entry(2, 1, 7)];
  const after = [entry(1, 0, 5.5), entry(3, 1, 0.25)];
  expect(secondsBetween(before, after)).toBe(0.75);
});

test.runIf(process.platform === 'linux')('this process uses processor time', async () => {
  const before = await processesUnder(process.pid);
  const { user, system } = process.cpuUsage();
  for (let used = 0; used < 150_000; ) {
    const now = process.cpuUsage();
    used = now.user + now.system - user - system;
  }
  const after = await processesUnder(process.pid);
  expect(after.map(({ pid }) => pid)).toContain(process.pid);
  expect(secondsBetween(before, after)).toBeGreaterThan(0.05);
});
