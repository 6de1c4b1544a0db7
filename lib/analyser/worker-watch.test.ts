import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Locks, WorkerWatch } from './worker-watch.ts';

/** How long a worker may be silent, in milliseconds. */
const PATIENCE = 1250;

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function start() {
  const ask = vi.fn();
  const onLost = vi.fn();
  const held: { name: string; free: () => void }[] = [];
  const request = (name: string, _: LockOptions, granted: () => void) =>
    new Promise<void>((resolve) => {
      held.push({
        name,
        free: () => {
          granted();
          resolve();
        },
      });
    });
  const locks = { request } as unknown as Locks;
  const watch = new WorkerWatch({ locks, lock: 'life', ask, onLost });
  onTestFinished(() => watch.close());
  return { watch, ask, onLost, held };
}

test('a worker that has ended is missed at once', () => {
  const { watch, onLost, held } = start();
  watch.isAlive();
  expect(held.map(({ name }) => name)).toEqual(['life']);
  expect(onLost).not.toHaveBeenCalled();
  held[0]?.free();
  expect(onLost).toHaveBeenCalledExactlyOnceWith('The worker has ended.');
});

test('one that loads may be silent, and one that answers is left alone', async () => {
  const { watch, ask, onLost } = start();
  watch.isAlive();
  await vi.advanceTimersByTimeAsync(60_000);
  watch.isReady();
  ask.mockImplementation(() => watch.hasAnswered());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask.mock.calls.length).toBeGreaterThan(100);
  expect(onLost).not.toHaveBeenCalled();
});

test('one that hangs is given up, once', async () => {
  const { watch, ask, onLost } = start();
  watch.isReady();
  await vi.advanceTimersByTimeAsync(PATIENCE - 1);
  expect(onLost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onLost).toHaveBeenCalledExactlyOnceWith('The worker hangs.');
  const asked = ask.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(asked);
  expect(onLost).toHaveBeenCalledOnce();
});

test('a long sleep of the machine is not held against it', () => {
  const { watch, onLost } = start();
  watch.isReady();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersToNextTimer();
  expect(onLost).not.toHaveBeenCalled();
});

test('a watch that is closed tells nothing', async () => {
  const { watch, onLost, held } = start();
  watch.isAlive();
  watch.isReady();
  watch.close();
  held[0]?.free();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onLost).not.toHaveBeenCalled();
});
