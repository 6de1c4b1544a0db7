import { expect, test } from 'vitest';
import { FrameSlots } from './frame-slots.ts';

/** Lets time pass in steps and takes every place that is due. */
function run(slots: FrameSlots, times: readonly number[]): number[] {
  return times.flatMap((time) => {
    const taken: number[] = [];
    for (let slot = slots.take(time); slot !== undefined; slot = slots.take(time)) taken.push(slot);
    return taken;
  });
}

test('a steady beat fills every place once, from the first moment on', () => {
  const slots = new FrameSlots(30, 1);
  const times = Array.from({ length: 30 }, (_, index) => (index * 1000) / 30 + 1);
  expect(run(slots, times)).toEqual(Array.from({ length: 30 }, (_, index) => index));
  expect(slots.isOver).toBe(true);
  expect(slots.counts).toEqual({ planned: 30, painted: 30, dropped: 0 });
});

test('a beat that comes a little late costs nothing', () => {
  const slots = new FrameSlots(30, 1);
  expect(run(slots, [0, 34, 120])).toEqual([0, 1, 2, 3]);
  expect(slots.counts.dropped).toBe(0);
});

test('what is far too late is left out, and counted', () => {
  const slots = new FrameSlots(30, 10);
  expect(run(slots, [0, 1000])).toEqual([0, 26, 27, 28, 29, 30]);
  expect(slots.counts).toEqual({ planned: 31, painted: 6, dropped: 25 });
});

test('a film that is ended counts what it owes until then, and no more', () => {
  const slots = new FrameSlots(30, 10);
  run(slots, [0]);
  slots.end(100);
  expect(slots.counts).toEqual({ planned: 4, painted: 1, dropped: 3 });
  expect(slots.isOver).toBe(false);
});

test('after its last place nothing is due', () => {
  const slots = new FrameSlots(20, 0.1);
  expect(run(slots, [0, 50, 100, 5000])).toEqual([0, 1]);
  expect(slots.isOver).toBe(true);
});
