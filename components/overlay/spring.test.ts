import { expect, test } from 'vitest';
import { hasSettled, type Motion, sprung } from './spring.ts';

const FRAME = 1 / 60;

function play(from: Motion, target: number, frame: number): readonly Motion[] {
  const way = [from];
  while (way.length < 500) {
    const last = way.at(-1) ?? from;
    if (hasSettled(last, target)) break;
    way.push(sprung(last, target, frame));
  }
  return way;
}

test('it arrives within a second, and overshoots only a little', () => {
  const way = play({ position: 0, velocity: 0 }, 100, FRAME);
  expect(way.length * FRAME).toBeLessThan(1);
  const highest = Math.max(...way.map(({ position }) => position));
  expect(highest).toBeGreaterThan(100);
  expect(highest).toBeLessThan(115);
});

test('it goes on with the speed it was thrown with', () => {
  const [, thrown] = play({ position: 0, velocity: 900 }, 100, FRAME);
  const [, dropped] = play({ position: 0, velocity: 0 }, 100, FRAME);
  expect(thrown?.position).toBeGreaterThan(2 * (dropped?.position ?? 0));
});

test.each([1 / 144, 1 / 30, 0.5, 10])('frames of %d s do not burst it', (frame) => {
  const way = play({ position: -500, velocity: -2000 }, 100, frame);
  expect(way.every(({ position }) => Math.abs(position) < 2000)).toBe(true);
  expect(hasSettled(way.at(-1) ?? { position: 0, velocity: 0 }, 100)).toBe(true);
});
