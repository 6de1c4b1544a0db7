import { expect, test } from 'vitest';
import { type ExpressionState, FACE_MOTIONS } from '../../lib/expression/expression-state.ts';
import { formatSecond, SecondCounter } from './second.ts';

const HAPPY: ExpressionState = {
  capturedAt: 1000,
  expression: 'happy',
  confidence: 0.934,
  probabilities: { angry: 0, disgust: 0, fear: 0, happy: 1, sad: 0, surprise: 0, neutral: 0 },
  motion: Object.fromEntries(
    FACE_MOTIONS.map((motion) => [motion, 0]),
  ) as ExpressionState['motion'],
  gaze: { x: 0, y: 0 },
  head: { roll: 0, yaw: 0, pitch: 0 },
  place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
};

test('a second has the newest state, the count of frames and the median latency', () => {
  const counter = new SecondCounter();
  counter.add({ message: { type: 'status', status: 'watching' }, receivedAt: 0 });
  for (const receivedAt of [1090, 1040, 1030]) {
    counter.add({ message: { type: 'state', state: HAPPY }, receivedAt });
  }
  const second = counter.take();
  expect(second).toEqual({ status: 'watching', frames: 3, state: HAPPY, latency: 40 });
  expect(formatSecond(7, second)).toMatch(/7 s +3 +yes +happy +0\.93 +40 ms$/);
  expect(counter.take()).toMatchObject({ status: 'watching', frames: 0, latency: null });
});

test('a second without frames says what the engine is doing', () => {
  const counter = new SecondCounter();
  expect(formatSecond(1, counter.take())).toContain('no word from the engine yet');
  counter.add({ message: { type: 'status', status: 'model-missing' }, receivedAt: 0 });
  expect(formatSecond(2, counter.take())).toContain('model-missing');
});

test('a face that is gone is said', () => {
  const counter = new SecondCounter();
  counter.add({ message: { type: 'state', state: null }, receivedAt: 0 });
  expect(formatSecond(3, counter.take())).toMatch(/1 +no +– +– +–$/);
});
