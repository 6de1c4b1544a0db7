import { describe, expect, it, test } from 'vitest';
import { EMOTIONS } from '../../expression/emotions.ts';
import { sceneOf } from '../hands/hands.ts';
import {
  type AvatarPose,
  clampPose,
  POSE_KEYS,
  POSE_WEIGHTS,
  REST_POSE,
} from '../pose/avatar-pose.ts';
import { poseOfEmotion } from '../pose/emotion-poses.ts';
import { presetOf } from '../presets.ts';
import { BURST_TIME } from './burst.ts';
import { ReactionMotion } from './reaction-motion.ts';
import { SHOW_TIME } from './show-emotion.ts';

const START = 5000;
const FRAME = 1000 / 60;
const HOLD = { kind: 'exaggerate', held: true } as const;
const RELEASE = { kind: 'exaggerate', held: false } as const;
const SCENE = sceneOf(presetOf('female'));
/** A crooked smile, a tilted head, eyes that look aside, and a little noise. */
const LIVELY = clampPose({
  smileLeft: 0.5,
  smileRight: 0.2,
  browDownLeft: 0.015,
  jawOpen: 0.3,
  frownLeft: 0.1,
  blush: 0.4,
  roll: 0.2,
  yaw: -0.3,
  gazeX: -0.6,
});

function frames(milliseconds: number): number[] {
  return Array.from({ length: Math.ceil(milliseconds / FRAME) + 1 }, (_, index) => {
    return START + index * FRAME;
  });
}

const WEIGHTS: ReadonlySet<string> = new Set(POSE_WEIGHTS);

function expectPossible(pose: AvatarPose): void {
  const impossible = POSE_KEYS.filter((key) => {
    const least = WEIGHTS.has(key) ? 0 : -1;
    return !(pose[key] >= least && pose[key] <= 1);
  });
  expect(impossible).toEqual([]);
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
      for (const time of frames(SHOW_TIME)) expectPossible(motion.poseAt(own, time));
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

describe('an expression that is exaggerated', () => {
  const held = new ReactionMotion();
  held.react(HOLD, START);

  it('is pushed away from rest, and keeps its character', () => {
    const pose = held.poseAt(LIVELY, START + 500);
    expectPossible(pose);
    expect(pose.smileLeft).toBeGreaterThan(LIVELY.smileLeft + 0.25);
    expect(pose.smileRight).toBeGreaterThan(LIVELY.smileRight + 0.15);
    expect(pose.smileRight).toBeLessThan(pose.smileLeft);
    expect(pose.blush).toBeGreaterThan(LIVELY.blush);
    expect(pose.roll).toBeGreaterThan(LIVELY.roll);
    expect(pose.yaw).toBeLessThan(LIVELY.yaw);
    expect(pose.gazeX).toBe(LIVELY.gazeX);
    expect(pose.browDownLeft).toBeCloseTo(LIVELY.browDownLeft, 2);
  });

  it('rests where the face rests, and is full where that is full', () => {
    expect(held.poseAt(REST_POSE, START + 500)).toEqual(REST_POSE);
    const full = clampPose({ smileLeft: 1, browOuterUpRight: 1, tear: 1, yaw: -1 });
    expect(held.poseAt(full, START + 500)).toEqual(full);
  });

  it('rises with each weight', () => {
    const steps = Array.from({ length: 101 }, (_, index) => index / 100);
    const drawn = steps.map((jawOpen) => held.poseAt(clampPose({ jawOpen }), START + 500).jawOpen);
    for (const [index, value] of drawn.slice(1).entries()) {
      expect(value).toBeGreaterThan(drawn[index] ?? 1);
    }
  });

  it('comes in 150 ms and goes in 250 ms, without a jump', () => {
    const motion = new ReactionMotion();
    motion.react(HOLD, START);
    const at = (time: number) => motion.poseAt(LIVELY, START + time).smileLeft;
    expect(at(0)).toBe(LIVELY.smileLeft);
    expect(at(FRAME)).toBeGreaterThan(LIVELY.smileLeft);
    const full = at(150);
    expect(at(400)).toBe(full);
    motion.react(RELEASE, START + 400);
    expect(at(400)).toBe(full);
    expect(at(525)).toBeLessThan(full);
    expect(motion.isActive(START + 400 + BURST_TIME)).toBe(false);
    expect(motion.poseAt(LIVELY, START + 650)).toBe(LIVELY);
  });

  it('goes on from where it is when it is let go early or taken up again', () => {
    const motion = new ReactionMotion();
    const at = (time: number) => motion.poseAt(LIVELY, START + time).smileLeft;
    motion.react(HOLD, START);
    const early = at(30);
    motion.react(RELEASE, START + 30);
    expect(at(30)).toBe(early);
    const falling = at(100);
    motion.react(HOLD, START + 100);
    expect(at(100)).toBeCloseTo(falling);
    expect(at(120)).toBeGreaterThan(falling);
  });

  it('is never stuck: it ends by itself, and renewals keep it', () => {
    const motion = new ReactionMotion();
    for (const time of [0, 1000, 2000, 3000, 4000]) motion.react(HOLD, START + time);
    expect(motion.poseAt(LIVELY, START + 6900).smileLeft).toBeGreaterThan(0.7);
    expect(motion.burstAt(START + 4200, SCENE)).toEqual([]);
    expect(motion.poseAt(LIVELY, START + 7300)).toBe(LIVELY);
    expect(motion.isActive(START + 7300)).toBe(false);
    motion.react(RELEASE, START + 8000);
    expect(motion.poseAt(LIVELY, START + 8000)).toBe(LIVELY);
  });

  it('lifts an emotion that is called up as well', () => {
    const motion = new ReactionMotion();
    motion.react({ kind: 'show', emotion: 'happy' }, START);
    const shown = motion.poseAt(REST_POSE, START + 1000).jawOpen;
    motion.react(HOLD, START + 600);
    expect(motion.poseAt(REST_POSE, START + 1000).jawOpen).toBeGreaterThan(shown);
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
