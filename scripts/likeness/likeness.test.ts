import { expect, test } from 'vitest';
import { clipTimeAt, type Sighting } from './clip-time.ts';
import type { DrawnFace } from './drawn-face.ts';
import { MOVED } from './known-motion.ts';
import { compare } from './likeness.ts';
import { correlation, deviation } from './statistics.ts';

const REST: DrawnFace = {
  roll: 0,
  opening: 6,
  mouthWidth: 24,
  corner: { left: 0, right: 0 },
  browInner: { left: 38, right: 38 },
  browOuter: { left: 36, right: 36 },
  eye: { left: 12, right: 12 },
};
const DELAY = 65;
const MOTIONS = MOVED.sample.clip;

/** Each motion swings at a rate of its own. */
function knownAt(time: number) {
  const wave = (rate: number) => 0.5 + 0.5 * Math.sin((rate * time) / 200);
  return { jaw: wave(1), smile: wave(1.3), brows: wave(1.7), blink: wave(2.1), roll: wave(0.7) };
}

function drawnAt(time: number): DrawnFace {
  const { jaw, smile, brows, blink, roll } = knownAt(time - DELAY);
  return {
    ...REST,
    roll: 20 * roll,
    opening: 6 + 23 * jaw,
    corner: { left: 7 * smile, right: 7 * smile },
    browInner: { left: 38 + brows, right: 38 + brows },
    eye: { left: 12 - 8 * blink, right: 12 - 8 * blink },
  };
}

const MOMENTS = Array.from({ length: 300 }, (_, index) => {
  const time = (index * 1000) / 30;
  return { time, face: drawnAt(time) };
});

test('the delay between a face and its drawing is found', () => {
  const { delay, frames, by } = compare(MOTIONS, MOMENTS, knownAt, REST);
  expect(delay).toBe(DELAY);
  expect(frames).toBe(MOMENTS.length);
  for (const value of Object.values(by)) expect(value).toBeCloseTo(1);
});

test('frames whose moment nobody knows are left out', () => {
  const { frames, by } = compare(
    MOTIONS,
    MOMENTS,
    (time) => (time < 1000 ? undefined : knownAt(time)),
    REST,
  );
  expect(frames).toBeLessThan(MOMENTS.length - 20);
  expect(by.jaw).toBeCloseTo(1);
});

test('wide eyes are no less of a blink', () => {
  const wide = MOMENTS.map(({ time, face }) => {
    const isOpen = face.eye.left > 11;
    return { time, face: isOpen ? { ...face, eye: { left: 28, right: 28 } } : face };
  });
  expect(compare(MOTIONS, wide, knownAt, REST).by.blink).toBeGreaterThan(0.95);
});

test('between two pictures the clip goes on evenly, also over its end', () => {
  const seen: Sighting[] = [
    { capturedAt: 1000, clipTime: 11.9 },
    { capturedAt: 1100, clipTime: 0.1 },
    { capturedAt: 1500, clipTime: 0.5 },
  ];
  expect(clipTimeAt(1025, seen, 12)).toBeCloseTo(11.95);
  expect(clipTimeAt(1075, seen, 12)).toBeCloseTo(0.05);
  expect(clipTimeAt(1300, seen, 12)).toBeUndefined();
  expect(clipTimeAt(900, seen, 12)).toBeUndefined();
  expect(clipTimeAt(1600, seen, 12)).toBeUndefined();
});

test('correlation and deviation are what textbooks say', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(correlation([1, 2, 3], [1, 3, 1])).toBeCloseTo(0);
  expect(correlation([1, 2], [5, 5])).toBeNaN();
  expect(() => correlation([1], [1, 2])).toThrow('1 and 2');
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2);
});
