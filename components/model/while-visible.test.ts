import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileVisible } from './while-visible.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const page = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
  }) as unknown as Document;
  const turn = (visibilityState: DocumentVisibilityState) => {
    Object.assign(page, { visibilityState });
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const runs: AbortSignal[] = [];
  const end = new AbortController();
  const awake = signal(false);
  whileVisible(page, (stop) => runs.push(stop), end.signal, awake);
  return { turn, runs, end, awake };
}

test('it ends when the page stays hidden, and runs anew when it is back', () => {
  const { turn, runs } = open();
  expect(runs).toHaveLength(1);
  turn('hidden');
  vi.advanceTimersByTime(1000);
  expect(runs[0]?.aborted).toBe(true);
  turn('visible');
  expect(runs).toHaveLength(2);
  expect(runs[1]?.aborted).toBe(false);
});

test('a glance elsewhere ends nothing', () => {
  const { turn, runs } = open();
  turn('hidden');
  vi.advanceTimersByTime(999);
  turn('visible');
  vi.advanceTimersByTime(5000);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.aborted).toBe(false);
});

test('it ends with its signal, for good', () => {
  const { turn, runs, end } = open();
  end.abort();
  expect(runs[0]?.aborted).toBe(true);
  turn('hidden');
  turn('visible');
  expect(runs).toHaveLength(1);
});

test('while it has to stay awake a hidden page goes on, and ends after that', () => {
  const { turn, runs, awake } = open();
  awake.value = true;
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.aborted).toBe(false);
  awake.value = false;
  vi.advanceTimersByTime(1000);
  expect(runs[0]?.aborted).toBe(true);
});
