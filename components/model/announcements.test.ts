import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANNOUNCEMENT_PAUSE, slowly } from './announcements.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a change is told at once, the next ones only after the pause, and then the newest', () => {
  const text = signal('Happy');
  const told = slowly(text, new AbortController().signal);
  expect(told.value).toBe('Happy');
  text.value = 'Sad';
  text.value = 'Angry';
  vi.advanceTimersByTime(ANNOUNCEMENT_PAUSE - 1);
  expect(told.value).toBe('Happy');
  vi.advanceTimersByTime(1);
  expect(told.value).toBe('Angry');
});

test('what has gone back to the same is not told again', () => {
  const text = signal('Happy');
  const told = slowly(text, new AbortController().signal);
  const heard: string[] = [];
  told.subscribe((value) => heard.push(value));
  text.value = 'Sad';
  text.value = 'Happy';
  vi.advanceTimersByTime(2 * ANNOUNCEMENT_PAUSE);
  expect(heard).toEqual(['Happy']);
});

test('it ends with its signal', () => {
  const end = new AbortController();
  const text = signal('Happy');
  const told = slowly(text, end.signal);
  text.value = 'Sad';
  end.abort();
  vi.advanceTimersByTime(2 * ANNOUNCEMENT_PAUSE);
  text.value = 'Angry';
  expect(told.value).toBe('Happy');
  expect(vi.getTimerCount()).toBe(0);
});
