import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReactions } from './reactions.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('whoever listens hears each reaction, until it is enough', () => {
  const reactions = createReactions(new AbortController().signal);
  const stop = new AbortController();
  const heard = vi.fn();
  reactions.listen(heard, stop.signal);
  const reaction = { kind: 'exaggerate', held: true } as const;
  reactions.show(reaction);
  reactions.show(reaction);
  expect(heard.mock.calls).toEqual([[reaction], [reaction]]);
  stop.abort();
  reactions.show(reaction);
  reactions.listen(heard, stop.signal);
  reactions.show(reaction);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('the last emotion that was called up is shown for two seconds', () => {
  const reactions = createReactions(new AbortController().signal);
  reactions.show({ kind: 'show', emotion: 'fear' });
  vi.advanceTimersByTime(1500);
  reactions.show({ kind: 'show', emotion: 'sad' });
  reactions.show({ kind: 'exaggerate', held: true });
  vi.advanceTimersByTime(1500);
  expect(reactions.shown.value).toBe('sad');
  vi.advanceTimersByTime(500);
  expect(reactions.shown.value).toBeNull();
});

test('nothing is left to happen when the page ends', () => {
  const end = new AbortController();
  const reactions = createReactions(end.signal);
  reactions.show({ kind: 'show', emotion: 'sad' });
  end.abort();
  expect(vi.getTimerCount()).toBe(0);
  reactions.show({ kind: 'show', emotion: 'sad' });
  expect(vi.getTimerCount()).toBe(0);
});
