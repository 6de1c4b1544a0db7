import { expect, test } from 'vitest';
import { deviation, mean } from '../likeness/statistics.ts';
import { poseAt } from './pose-at.ts';
import { FRAME } from './scene.ts';
import { createSensorNoise } from './sensor-noise.ts';
import { TIMELINES } from './timeline.ts';

const GREY = new Uint8Array(FRAME.width * FRAME.height * 3).fill(128);

test('noise is as strong as wished, and brightens nothing', () => {
  const off = [...createSensorNoise(3)(GREY, 0)].map((value) => value - 128);
  expect(mean(off)).toBeCloseTo(0, 1);
  expect(deviation(off)).toBeCloseTo(3, 0);
});

test('it differs from picture to picture, and is the same each time', () => {
  const noise = createSensorNoise(3);
  expect(noise(GREY, 1)).toEqual(createSensorNoise(3)(GREY, 1));
  expect(noise(GREY, 1)).not.toEqual(noise(GREY, 2));
});

test('black and white stay within their range', () => {
  const ends = Uint8Array.from(GREY, (_, index) => (index % 2) * 255);
  const noisy = createSensorNoise(3)(ends, 0);
  expect(noisy.every((value, index) => (index % 2 === 0 ? value < 30 : value > 225))).toBe(true);
});

test('nothing but noise moves in the clip of a still face', () => {
  expect(TIMELINES.still.noise).toBeGreaterThan(0);
  for (const time of [0.5, 1, 2.2, 3.9]) {
    expect(poseAt(TIMELINES.still, time)).toEqual(poseAt(TIMELINES.still, 0));
  }
});
