import { expect, test, vi } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

test('stages are timed one by one, and what is left over is the rest', async () => {
  const now = vi.spyOn(performance, 'now');
  // Begin of the whole, of a stage, its end, two more stages' begins and ends, end of the whole.
  for (const time of [0, 2, 7, 7, 8, 8, 9, 11]) now.mockReturnValueOnce(time);
  const stopwatch = new Stopwatch();
  await stopwatch.timeWhole(async () => {
    expect(stopwatch.time('landmarks', () => 'face')).toBe('face');
    stopwatch.time('network', () => undefined);
    expect(await stopwatch.timeUntil('memory', async () => 'picture')).toBe('picture');
  });
  now.mockRestore();
  expect(stopwatch.take()).toEqual({
    whole: [11],
    memory: [1],
    landmarks: [5],
    crop: [],
    network: [1],
    rest: [4],
  });
  expect(stopwatch.take().whole).toEqual([]);
});
