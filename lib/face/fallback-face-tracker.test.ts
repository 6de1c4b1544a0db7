import { expect, test, vi } from 'vitest';
import type { FaceObservation } from './face-observation.ts';
import {
  FallbackFaceTracker,
  NEW_CHANCE_AFTER,
  PATIENCE,
  TOO_SLOW,
} from './fallback-face-tracker.ts';

const SLOW = TOO_SLOW + 50;

/** Trackers that take time on a clock of their own, and say who they are. */
function createWorld() {
  const world = { now: 1000, cost: 20, created: 0 };
  const seen = (name: string): FaceObservation => ({
    landmarks: [],
    blendshapes: { [name]: 1 },
    headMatrix: [],
  });
  const precise = {
    detect: vi.fn(() => {
      world.now += world.cost;
      return seen('precise');
    }),
    close: vi.fn(),
  };
  const quick = { detect: vi.fn(() => seen('quick')), close: vi.fn() };
  const tracker = new FallbackFaceTracker<null>({
    precise,
    createQuick: () => {
      world.created += 1;
      return quick;
    },
    now: () => world.now,
  });
  const detect = () => {
    world.now += 1;
    return Object.keys(tracker.detect(null, world.now)?.blendshapes ?? {})[0];
  };
  const detectFor = (time: number) => {
    const end = world.now + time;
    let last = detect();
    while (world.now < end) last = detect();
    return last;
  };
  return { world, precise, quick, tracker, detect, detectFor };
}

test('a machine that keeps up stays with the precise tracker', () => {
  const { world, detectFor } = createWorld();
  expect(detectFor(10 * PATIENCE)).toBe('precise');
  expect(world.created).toBe(0);
});

test('a machine that is too slow for seconds gets the quick tracker', () => {
  const { world, precise, detect, detectFor } = createWorld();
  world.cost = SLOW;
  expect(detectFor(PATIENCE - 2 * SLOW)).toBe('precise');
  detectFor(3 * SLOW);
  const calls = precise.detect.mock.calls.length;
  expect(detect()).toBe('quick');
  expect(precise.detect).toHaveBeenCalledTimes(calls);
  expect(world.created).toBe(1);
});

test('a machine that is busy at times stays with the precise tracker', () => {
  const { world, detect, detectFor } = createWorld();
  for (let round = 0; round < 5; round++) {
    world.cost = SLOW;
    expect(detectFor(PATIENCE - 2 * SLOW)).toBe('precise');
    world.cost = TOO_SLOW;
    expect(detect()).toBe('precise');
  }
  expect(world.created).toBe(0);
});

test('after a pause the precise tracker gets a new chance', () => {
  const { world, quick, detect, detectFor } = createWorld();
  world.cost = SLOW;
  detectFor(PATIENCE + 2 * SLOW);
  expect(detect()).toBe('quick');
  world.now += NEW_CHANCE_AFTER;
  expect(detect()).toBe('precise');
  expect(quick.close).toHaveBeenCalledTimes(1);
});

test('both trackers are closed', () => {
  const { world, precise, quick, tracker, detectFor } = createWorld();
  world.cost = SLOW;
  detectFor(PATIENCE + 2 * SLOW);
  tracker.close();
  expect(precise.close).toHaveBeenCalledTimes(1);
  expect(quick.close).toHaveBeenCalledTimes(1);
});
