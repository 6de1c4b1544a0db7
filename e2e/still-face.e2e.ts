import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AvatarPose, POSE_KEYS } from '../lib/avatar/pose/avatar-pose.ts';
import { NO_CALIBRATION } from '../lib/avatar/pose/calibration.ts';
import { DEFAULT_EMOJI_SHARE, poseOf } from '../lib/avatar/pose/pose-of.ts';
import type { ExpressionState } from '../lib/expression/expression-state.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { startAsNewcomer } from '../scripts/extension/studio-page.ts';
import { deviation } from '../scripts/likeness/statistics.ts';
import { collectStates } from './support/states.ts';

/**
 * Largest standard deviation of a weight or a direction while the face keeps still, and for how long, in
 * milliseconds. Nothing moves in this clip but the noise of the camera's sensor.
 */
const STILL = 0.01;
const KEEPS_STILL = 5000;
const OPTIONS = { calibration: NO_CALIBRATION, emojiShare: DEFAULT_EMOJI_SHARE };

let extension: RunningExtension;
let studio: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  studio = await startAsNewcomer(extension);
});

afterAll(() => extension.close());

test('a still face gives a still emoji, also where every frame is read', async () => {
  const states = await collectStates(studio, KEEPS_STILL + 1000, true);
  // The tracker settles on the face first.
  const poses = states.slice(20).flatMap((state) => (state ? [poseOf(state, OPTIONS)] : []));
  expect(poses.length).toBeGreaterThan(20);
  expect(restlessOf(poses)).toEqual([]);
  expect(readingsIn(states).length).toBe(states.length);
});

test('a still face is read seldom, is told of all the same, and its emoji is still', async () => {
  const states = await collectStates(studio, KEEPS_STILL);
  const [first, last] = [states[0], states.at(-1)];
  const seconds = ((last?.capturedAt ?? 0) - (first?.capturedAt ?? 0)) / 1000;
  const readings = readingsIn(states).length;
  // What the first test needed lasts for a moment; then one frame a second is read, whatever the machine can do.
  expect(readings).toBeLessThan(states.length);
  expect(states.length / seconds).toBeLessThan(12);
  expect(states.length / seconds).toBeGreaterThan(3);
  const poses = states.flatMap((state) => (state ? [poseOf(state, OPTIONS)] : []));
  expect(restlessOf(poses)).toEqual([]);
});

/** What moves more than it should. */
function restlessOf(poses: readonly AvatarPose[]) {
  const deviations = POSE_KEYS.map((key) => [key, deviation(poses.map((pose) => pose[key]))]);
  return deviations.filter(([, value]) => !(Number(value) < STILL));
}

/** The frames that were read: what is told of the others has the place of one of them. */
function readingsIn(states: readonly (ExpressionState | null)[]): readonly number[] {
  return [...new Set(states.flatMap((state) => (state?.place ? [state.place.timestamp] : [])))];
}
