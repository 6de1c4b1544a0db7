import { expect, test, vi } from 'vitest';
import { FrameShelf } from './frame-shelf.ts';

function frameAt(timestamp: number) {
  return { timestamp, close: vi.fn() };
}

/** Frames 33 ms apart, on a shelf of their own. */
function shelfOf(count: number) {
  const frames = Array.from({ length: count }, (_, index) => frameAt(1_000_000 + index * 33_333));
  const shelf = new FrameShelf<ReturnType<typeof frameAt>>();
  for (const frame of frames) shelf.put(frame);
  return { shelf, frames };
}

test('a frame is found by its timestamp, give or take a rounding, and older ones are closed', () => {
  const { shelf, frames } = shelfOf(3);
  expect(shelf.take((frames[1]?.timestamp ?? 0) + 100)).toBe(frames[1]);
  expect(frames.map(({ close }) => close.mock.calls.length)).toEqual([1, 0, 0]);
  expect(shelf.take(frames[0]?.timestamp ?? 0)).toBeUndefined();
  expect(shelf.take(frames[2]?.timestamp ?? 0)).toBe(frames[2]);
});

test('another picture is never taken for it', () => {
  const { shelf, frames } = shelfOf(3);
  expect(shelf.take((frames[1]?.timestamp ?? 0) + 16_000)).toBeUndefined();
  expect(frames.every(({ close }) => close.mock.calls.length === 0)).toBe(true);
});

test('only so many frames wait', () => {
  const { frames } = shelfOf(8);
  expect(frames.map(({ close }) => close.mock.calls.length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
});

test('what waits is closed when nobody wants it any more', () => {
  const { shelf, frames } = shelfOf(2);
  shelf.clear();
  expect(frames.every(({ close }) => close.mock.calls.length === 1)).toBe(true);
  expect(shelf.take(frames[0]?.timestamp ?? 0)).toBeUndefined();
});
