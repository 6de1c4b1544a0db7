import { expect, test } from 'vitest';
import { POSE_KEYS } from '../lib/avatar/pose/avatar-pose.ts';
import { NO_CALIBRATION } from '../lib/avatar/pose/calibration.ts';
import { DEFAULT_EMOJI_SHARE, poseOf } from '../lib/avatar/pose/pose-of.ts';
import { launchExtension } from '../scripts/extension/launch-extension.ts';
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

test('a still face gives a still emoji', async () => {
  const extension = await launchExtension({ clip: 'still', grantCamera: true });
  try {
    const studio = await startAsNewcomer(extension);
    const states = await collectStates(studio, KEEPS_STILL + 1000);
    // The tracker settles on the face first.
    const poses = states.slice(20).flatMap((state) => (state ? [poseOf(state, OPTIONS)] : []));
    expect(poses.length).toBeGreaterThan(20);
    const deviations = POSE_KEYS.map((key) => [key, deviation(poses.map((pose) => pose[key]))]);
    const restless = deviations.filter(([, value]) => !(Number(value) < STILL));
    expect(restless).toEqual([]);
  } finally {
    await extension.close();
  }
});
