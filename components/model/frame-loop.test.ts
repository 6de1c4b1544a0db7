import { expect, test } from 'vitest';
import { createFrameLoop } from './frame-loop.ts';

function fakeFrames() {
  const waiting = new Map<number, (time: number) => void>();
  let count = 0;
  return {
    frames: {
      requestAnimationFrame: (run: (time: number) => void) => {
        count += 1;
        waiting.set(count, run);
        return count;
      },
      cancelAnimationFrame: (id: number) => void waiting.delete(id),
    },
    /** Draws a frame, as far as one was asked for. */
    next: (time: number) => {
      const runs = [...waiting.values()];
      waiting.clear();
      for (const run of runs) run(time);
      return runs.length;
    },
  };
}

test('it draws while something moves, then stands still until it is woken', () => {
  const { frames, next } = fakeFrames();
  const drawn: number[] = [];
  const loop = createFrameLoop(
    frames,
    (time) => {
      drawn.push(time);
      return drawn.length !== 2;
    },
    new AbortController().signal,
  );
  expect(next(0)).toBe(0);
  loop.wake();
  loop.wake();
  expect(next(16)).toBe(1);
  expect(next(32)).toBe(1);
  expect(next(48)).toBe(0);
  loop.wake();
  expect(next(64)).toBe(1);
  expect(drawn).toEqual([16, 32, 64]);
});

test('it ends with its signal, for good', () => {
  const { frames, next } = fakeFrames();
  const end = new AbortController();
  const loop = createFrameLoop(frames, () => true, end.signal);
  loop.wake();
  end.abort();
  loop.wake();
  expect(next(16)).toBe(0);
});
