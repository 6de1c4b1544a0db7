import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../../expression/emotions.ts';
import { type AvatarPose, clampPose, POSE_KEYS, REST_POSE } from '../pose/avatar-pose.ts';
import { poseOfEmotion } from '../pose/emotion-poses.ts';
import { type EmotionLoop, loopPose, sequencePose } from './emotion-loop.ts';

const LENGTHS = [1, 2, 3, 5] as const;
const LOOPS: readonly EmotionLoop[] = EMOTIONS.flatMap((emotion) =>
  LENGTHS.flatMap((length) => [false, true].map((reaction) => ({ emotion, length, reaction }))),
);
const FRAME = 1 / 30;

function distance(one: AvatarPose, other: AvatarPose): number {
  return Math.max(...POSE_KEYS.map((key) => Math.abs(one[key] - other[key])));
}

describe.each(LOOPS)('$emotion in $length s, reaction $reaction', (loop) => {
  const times = Array.from({ length: loop.length * 30 }, (_, index) => index * FRAME);

  it('begins and ends at rest, so that it repeats without a seam', () => {
    expect(loopPose(loop, 0)).toEqual(REST_POSE);
    expect(distance(loopPose(loop, loop.length - FRAME), REST_POSE)).toBeLessThan(0.02);
    expect(loopPose(loop, loop.length)).toEqual(REST_POSE);
    expect(distance(loopPose(loop, loop.length + 0.7), loopPose(loop, 0.7))).toBeLessThan(1e-9);
  });

  it('keeps every value in its range, and every time gives the same', () => {
    for (const time of times) {
      const pose = loopPose(loop, time);
      expect(pose).toEqual(clampPose(pose));
      expect(loopPose(loop, time)).toEqual(pose);
    }
  });

  it('goes on moving while the expression is there', () => {
    const middle = times.filter((time) => time > 0.35 * loop.length && time < 0.65 * loop.length);
    for (const time of middle) {
      expect(distance(loopPose(loop, time), loopPose(loop, time + FRAME))).toBeGreaterThan(0.001);
    }
  });
});

it.each(EMOTIONS.filter((emotion) => emotion !== 'neutral'))(
  '%s is more like itself in the middle than like any other',
  (emotion) => {
    const unlike = (pose: AvatarPose, other: AvatarPose) =>
      POSE_KEYS.reduce((sum, key) => sum + (pose[key] - other[key]) ** 2, 0);
    const middle = loopPose({ emotion, reaction: false, length: 2 }, 0.9);
    const nearest = EMOTIONS.toSorted(
      (one, other) => unlike(middle, poseOfEmotion(one)) - unlike(middle, poseOfEmotion(other)),
    );
    expect(nearest[0]).toBe(emotion);
  },
);

it('plays expressions one after the other, and then the first again', () => {
  const at = (time: number) => sequencePose(['happy', 'sad'], 1.5, time);
  const alone = (emotion: 'happy' | 'sad', time: number) =>
    loopPose({ emotion, reaction: false, length: 1.5 }, time);
  expect(at(0.7)).toEqual(alone('happy', 0.7));
  expect(distance(at(2.2), alone('sad', 0.7))).toBeLessThan(1e-9);
  expect(distance(at(3.7), alone('happy', 0.7))).toBeLessThan(1e-9);
  // 45 pictures of a thirtieth are a little less than 1.5 s in binary fractions.
  expect(distance(at(45 * FRAME), REST_POSE)).toBeLessThan(0.001);
});
