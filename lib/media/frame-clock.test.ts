import { expect, test } from 'vitest';
import { FrameClock } from './frame-clock.ts';

const START = 1_700_000_000_000;
const FRAME = 1000 / 30;

/** Frames of a camera whose clock shows `cameraStart` microseconds at START; each arrives after its delay. */
function captured(
  delays: readonly number[],
  cameraStart: number,
  clock = new FrameClock(),
): number[] {
  return delays.map((delay, index) =>
    clock.capturedAt(cameraStart + index * FRAME * 1000, START + index * FRAME + delay),
  );
}

test("wherever the camera starts its clock, times are the machine's", () => {
  for (const cameraStart of [0, 5e9, -3e6]) {
    const times = captured([10, 10, 10], cameraStart);
    expect(times[0]).toBeCloseTo(START + 10, 2);
    expect(times[2]).toBeCloseTo(START + 10 + 2 * FRAME, 1);
  }
});

test('frames that come late keep their distance to the others', () => {
  const times = captured([5, 60, 90, 5], 0);
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  for (const step of steps) expect(step).toBeCloseTo(FRAME, 1);
});

test('the soonest frame sets the offset for those after it', () => {
  const times = captured([80, 80, 5, 50, 50, 50], 0);
  expect(times[5]).toBeCloseTo(START + 5 * FRAME + 5, 1);
});

test('times only grow, also when the offset is corrected or the camera repeats a timestamp', () => {
  const clock = new FrameClock();
  const times = [...captured([80, 5, 5], 0, clock), ...captured([120, 120], 33_000, clock)];
  expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? time))).toBe(true);
});

test('a camera that drifts is followed', () => {
  const clock = new FrameClock();
  // The camera's clock is slower by 40 microseconds a second; after ten minutes that is 24 ms.
  const frames = 10 * 60 * 30;
  const last = Array.from({ length: frames }, (_, index) =>
    clock.capturedAt(index * FRAME * 1000 * (1 - 40e-6), START + index * FRAME + 5),
  ).at(-1);
  expect(last).toBeCloseTo(START + (frames - 1) * FRAME + 5, 0);
});

test('a camera that starts its clock anew is on time again at once', () => {
  const clock = new FrameClock();
  captured([5, 5, 5], 60e6, clock);
  const later = START + 5000;
  expect(clock.capturedAt(0, later)).toBeCloseTo(later, 2);
  expect(clock.capturedAt(FRAME * 1000, later + FRAME)).toBeCloseTo(later + FRAME, 1);
});
