import { describe, expect, it, test } from 'vitest';
import { EMOTIONS } from '../../expression/emotions.ts';
import { sceneOf } from '../hands/hands.ts';
import { type AvatarPose, POSE_KEYS, REST_POSE } from '../pose/avatar-pose.ts';
import { poseOfEmotion } from '../pose/emotion-poses.ts';
import { presetOf } from '../presets.ts';
import { BURST_TIME } from './burst.ts';
import { ReactionMotion } from './reaction-motion.ts';
import { SHOW_TIME } from './show-emotion.ts';
import { impossibleKeys, LIVELY } from './testing/poses.ts';

const START = 5000;
const FRAME = 1000 / 60;
const HOLD = { kind: 'exaggerate', held: true } as const;
const RELEASE = { kind: 'exaggerate', held: false } as const;
const SCENE = sceneOf(presetOf('female'));

function frames(milliseconds: number): number[] {
  return Array.from({ length: Math.ceil(milliseconds / FRAME) + 1 }, (_, index) => {
    return START + index * FRAME;
  });
}

function largestStep(poses: readonly AvatarPose[]): number {
  const steps = poses
    .slice(1)
    .flatMap((pose, index) =>
      POSE_KEYS.map((key) => Math.abs(pose[key] - (poses[index]?.[key] ?? 0))),
    );
  return Math.max(...steps);
}

test('without a reaction poses pass through, and nothing bursts', () => {
  const motion = new ReactionMotion();
  expect(motion.poseAt(LIVELY, START)).toBe(LIVELY);
  expect(motion.burstAt(START, SCENE)).toEqual([]);
  expect(motion.burstAt(START, SCENE)).toBe(motion.burstAt(START + 1, SCENE));
  expect(motion.isActive(START)).toBe(false);
});

describe.each(EMOTIONS)('%s, called up', (emotion) => {
  const motion = new ReactionMotion();
  motion.react({ kind: 'show', emotion }, START);

  it('is a possible face all the time, for every face', () => {
    for (const own of [REST_POSE, LIVELY, ...EMOTIONS.map(poseOfEmotion)]) {
      for (const time of frames(SHOW_TIME)) {
        expect(impossibleKeys(motion.poseAt(own, time))).toEqual([]);
      }
    }
  });

  it('comes and goes without a jump', () => {
    const poses = frames(SHOW_TIME + 100).map((time) => motion.poseAt(LIVELY, time));
    expect(poses[0]).toEqual(LIVELY);
    expect(largestStep(poses)).toBeLessThan(0.4);
  });

  it('is there after it has settled, with the blinks, the gaze and the head of the face', () => {
    const felt = poseOfEmotion(emotion);
    const own = { ...LIVELY, blinkLeft: 1, blinkRight: 1 };
    const pose = motion.poseAt(own, START + 1000);
    expect(pose).toMatchObject({
      blinkLeft: 1,
      blinkRight: 1,
      roll: own.roll,
      yaw: own.yaw,
      pitch: own.pitch,
      gazeX: own.gazeX,
    });
    for (const key of ['smileLeft', 'browDownLeft', 'jawOpen', 'tear', 'anger'] as const) {
      expect(pose[key], key).toBeCloseTo(felt[key]);
    }
  });

  it('is over after two seconds, and the pose is the own one again', () => {
    expect(motion.isActive(START + SHOW_TIME - 1)).toBe(true);
    expect(motion.isActive(START + SHOW_TIME)).toBe(false);
    expect(motion.poseAt(LIVELY, START + SHOW_TIME)).toBe(LIVELY);
  });

  it('bursts shortly, and the same each time', () => {
    expect(motion.burstAt(START + 200, SCENE).length).toBeGreaterThan(0);
    expect(motion.burstAt(START + BURST_TIME, SCENE)).toEqual([]);
    const again = new ReactionMotion();
    again.react({ kind: 'show', emotion }, 0);
    expect(again.burstAt(250, SCENE)).toEqual(motion.burstAt(START + 250, SCENE));
  });
});

describe('an emotion that is called up', () => {
  it('goes a little beyond itself before it settles', () => {
    const motion = new ReactionMotion();
    motion.react({ kind: 'show', emotion: 'surprise' }, START);
    const jaws = frames(600).map((time) => motion.poseAt(REST_POSE, time).jawOpen);
    const felt = poseOfEmotion('surprise').jawOpen;
    expect(Math.max(...jaws)).toBeGreaterThan(felt + 0.05);
    expect(jaws.at(-1)).toBeCloseTo(felt);
  });

  it('is seen in the second frame', () => {
    const motion = new ReactionMotion();
    motion.react({ kind: 'show', emotion: 'happy' }, START);
    expect(motion.poseAt(REST_POSE, START + FRAME).smileLeft).toBeGreaterThan(0.2);
  });

  it('is taken over by the next one without a jump', () => {
    const motion = new ReactionMotion();
    const poses = frames(4000).map((time, index) => {
      const emotion = EMOTIONS[Math.floor(index / 7) % EMOTIONS.length];
      if (index % 7 === 0 && index < 100 && emotion) motion.react({ kind: 'show', emotion }, time);
      return motion.poseAt(LIVELY, time);
    });
    expect(largestStep(poses)).toBeLessThan(0.5);
    expect(poses.at(-1)).toBe(LIVELY);
  });

  it('of several quick ones draws the bursts of the last three, each shape once', () => {
    const motion = new ReactionMotion();
    for (const emotion of EMOTIONS) motion.react({ kind: 'show', emotion }, START);
    const ids = motion.burstAt(START + 200, SCENE).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.split('-')[0]))).toEqual(new Set(['0', '1', '2']));
  });
});

describe('for a person who wants no motion', () => {
  it('faces change by steps, and nothing bursts', () => {
    const motion = new ReactionMotion(true);
    motion.react({ kind: 'show', emotion: 'sad' }, START);
    expect(motion.poseAt(REST_POSE, START)).toEqual(poseOfEmotion('sad'));
    expect(motion.poseAt(REST_POSE, START + SHOW_TIME - 1)).toEqual(poseOfEmotion('sad'));
    expect(motion.poseAt(REST_POSE, START + SHOW_TIME)).toBe(REST_POSE);
    expect(motion.burstAt(START + 200, SCENE)).toEqual([]);
  });

  it('the exaggeration is there or not', () => {
    const motion = new ReactionMotion(true);
    motion.react(HOLD, START);
    const full = motion.poseAt(LIVELY, START);
    expect(full.smileLeft).toBeGreaterThan(LIVELY.smileLeft);
    expect(motion.poseAt(LIVELY, START + 80)).toEqual(full);
    motion.react(RELEASE, START + 100);
    expect(motion.poseAt(LIVELY, START + 100)).toBe(LIVELY);
    expect(motion.isActive(START + 100)).toBe(false);
  });
});
