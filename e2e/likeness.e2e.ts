import { expect, test } from 'vitest';
import { POSE_KEYS } from '../lib/avatar/pose/avatar-pose.ts';
import { NO_CALIBRATION } from '../lib/avatar/pose/calibration.ts';
import { DEFAULT_EMOJI_SHARE, poseOf } from '../lib/avatar/pose/pose-of.ts';
import type { ClipName } from '../scripts/clip/timeline.ts';
import { TIMELINES } from '../scripts/clip/timeline.ts';
import { LIKENESS_MOTIONS } from '../scripts/likeness/known-motion.ts';
import { LEAST_LIKENESS } from '../scripts/likeness/likeness.ts';
import { likenessOfClip } from '../scripts/likeness/likeness-of-clip.ts';
import { openQuietPage, type Recording, recordClip } from '../scripts/likeness/record-clip.ts';
import { SITTER } from '../scripts/likeness/sitter.ts';
import { deviation } from '../scripts/likeness/statistics.ts';
import { launchExtension } from './support/launch-extension.ts';
import { startAsNewcomer } from './support/studio-page.ts';

/** Slow machines start slowly, and draw slowly what they saw. */
const TIME = 400_000;
const OPTIONS = { calibration: NO_CALIBRATION, emojiShare: DEFAULT_EMOJI_SHARE };

/** Largest standard deviation of a weight while the face keeps still, and for how long, in milliseconds. */
const STILL = 0.01;
const KEEPS_STILL = 5000;

async function record(clip: ClipName, seconds: number): Promise<Recording> {
  const extension = await launchExtension({ clip, grantCamera: true });
  try {
    const page = await openQuietPage(await startAsNewcomer(extension));
    return await recordClip(page, clip, seconds);
  } finally {
    await extension.close();
  }
}

test(
  'what is drawn follows what the clip does, and the weights that drive it',
  async () => {
    const recording = await record('sample', 2 * TIMELINES.sample.duration + 1);
    const { clip, weights } = await likenessOfClip(recording, 'sample', SITTER, OPTIONS);
    for (const motion of LIKENESS_MOTIONS) {
      expect(clip.by[motion], `${motion}, clip`).toBeGreaterThanOrEqual(LEAST_LIKENESS);
      expect(weights.by[motion], `${motion}, weights`).toBeGreaterThanOrEqual(LEAST_LIKENESS);
    }
  },
  TIME,
);

test(
  'a still face gives a still emoji',
  async () => {
    const { states } = await record('still', KEEPS_STILL / 1000 + 1);
    const [first, last] = [states[0]?.capturedAt ?? 0, states.at(-1)?.capturedAt ?? 0];
    expect(last - first).toBeGreaterThanOrEqual(KEEPS_STILL);
    const poses = states.map((state) => poseOf(state, OPTIONS));
    for (const key of POSE_KEYS) {
      expect(deviation(poses.map((pose) => pose[key])), key).toBeLessThan(STILL);
    }
  },
  TIME,
);
