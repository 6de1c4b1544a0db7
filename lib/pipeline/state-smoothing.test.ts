import { expect, test } from 'vitest';
import { EMOTIONS, namedProbabilities } from '../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { type Reading, StateSmoothing } from './state-smoothing.ts';

const FRAME = 1000 / 30;

function readingAt(frame: number, motion: Partial<Reading['motion']> = {}): Reading {
  return {
    capturedAt: frame * FRAME,
    probabilities: namedProbabilities(EMOTIONS.map(() => 1 / EMOTIONS.length)),
    motion: {
      ...(Object.fromEntries(FACE_MOTIONS.map((name) => [name, 0.3])) as Reading['motion']),
      ...motion,
    },
    gaze: { x: 0, y: 0 },
    head: { roll: 0, yaw: 0, pitch: 0 },
    place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
  };
}

/** Normally distributed numbers, the same ones each time. */
function createNoise(): () => number {
  let state = 1;
  const uniform = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state + 1) / (2 ** 32 + 1);
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

test('a blink of 150 ms passes nearly whole, and is over soon', () => {
  const smoothing = new StateSmoothing();
  const blink = [0.2, 0.5, 0.5, 0.5, 0.2];
  const lids = Array.from({ length: 60 }, (_, frame) => blink[frame - 30] ?? 0.05);
  const seen = lids.map(
    (blinkLeft, frame) => smoothing.next(readingAt(frame, { blinkLeft })).motion.blinkLeft,
  );
  expect(Math.max(...seen.slice(30, 35))).toBeGreaterThan(0.45);
  expect(seen[38]).toBeLessThan(0.12);
});

test('a face that keeps still stays still though it is measured with noise', () => {
  const smoothing = new StateSmoothing();
  const noise = createNoise();
  const states: ExpressionState[] = Array.from({ length: 600 }, (_, frame) => {
    const motion = Object.fromEntries(FACE_MOTIONS.map((name) => [name, 0.3 + 0.015 * noise()]));
    return smoothing.next(readingAt(frame, motion));
  });
  for (const name of FACE_MOTIONS) {
    const values = states.slice(60).map(({ motion }) => motion[name]);
    expect(deviationOf(values), name).toBeLessThan(0.01);
  }
});

test('a slow motion is followed closely', () => {
  const smoothing = new StateSmoothing();
  for (let frame = 0; frame < 90; frame += 1) {
    const jawOpen = 0.5 - 0.4 * Math.cos((2 * Math.PI * frame) / 60);
    const seen = smoothing.next(readingAt(frame, { jawOpen })).motion.jawOpen;
    expect(Math.abs(seen - jawOpen)).toBeLessThan(0.05);
  }
});

test('gaze and head are smoothed like motions', () => {
  const smoothing = new StateSmoothing();
  smoothing.next(readingAt(0));
  const turned = {
    ...readingAt(1),
    gaze: { x: 0.5, y: -0.5 },
    head: { roll: 0.2, yaw: 0, pitch: 0 },
  };
  const { gaze, head } = smoothing.next(turned);
  expect(gaze.x).toBeGreaterThan(0);
  expect(gaze.x).toBeLessThan(0.5);
  expect(gaze.y).toBeCloseTo(-gaze.x);
  expect(head.roll).toBeGreaterThan(0);
  expect(head.roll).toBeLessThan(0.2);
});
