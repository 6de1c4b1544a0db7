import { expect, test, vi } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

test('stages are timed one by one, and what is left over is the rest', () => {
  const now = vi.spyOn(performance, 'now');
  // Begin of the whole, of a stage, its end, another stage's begin and end, end of the whole.
  for (const time of [0, 2, 7, 7, 8, 10]) now.mockReturnValueOnce(time);
  const stopwatch = new Stopwatch();
  stopwatch.timeWhole(() => {
    expect(stopwatch.time('landmarks', () => 'face')).toBe('face');
    stopwatch.time('network', () => undefined);
  });
  now.mockRestore();
  expect(stopwatch.take()).toEqual({
    whole: [10],
    memory: [],
    landmarks: [5],
    crop: [],
    network: [1],
    rest: [4],
  });
  expect(stopwatch.take().whole).toEqual([]);
});
