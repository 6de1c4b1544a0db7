import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExpressionState } from '../lib/expression/expression-state.ts';
import { startInspectedCall } from './support/call/faults.ts';
import { type Inspection, inPage, prepareCall, type Surroundings } from './support/call/in-call.ts';
import { collectStates } from './support/states.ts';

const AVATAR = '[data-testid="live-avatar"]';

let surroundings: Surroundings;

beforeAll(async () => {
  surroundings = await prepareCall('patched', { without: ['models/face_landmarker.task'] });
});

afterAll(() => surroundings.close());

test('a build without the face model has a live emoji, and says that it sees less', async () => {
  const { studio } = surroundings;
  await studio.bringToFront();
  await studio.waitForSelector('.coarse-note');
  await studio.waitForSelector(`${AVATAR}[data-mouth="smile"]`);
  await studio.waitForSelector(`${AVATAR}:not([data-mouth="smile"])`);
  // This tracker loses the face now and then.
  let seen: readonly ExpressionState[] = [];
  while (seen.length === 0) {
    const states = await collectStates(studio, 1000);
    seen = states.filter((state) => state !== null);
  }
  expect(seen.every(({ place }) => place === null)).toBe(true);
});

test('a mask covers all where nobody knows for sure where the face is', async () => {
  await surroundings.set({ mode: 'mask' });
  const page = await surroundings.visit();
  await startInspectedCall(page);
  await page.waitForFunction(
    () => {
      const { inspections } = window as unknown as { inspections: Record<string, Inspection> };
      const frames = Object.values(inspections).map((each) => each.frames);
      return frames.length === 2 && Math.min(...frames) > 60;
    },
    { polling: 100 },
  );
  const inspections = await inPage(page, (scope) => scope.inspections);
  expect(Object.values(inspections).map(({ patched }) => patched)).toEqual([0, 0]);
});
