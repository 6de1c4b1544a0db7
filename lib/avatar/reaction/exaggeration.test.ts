import { describe, expect, it } from 'vitest';
import { sceneOf } from '../hands/hands.ts';
import { clampPose, REST_POSE } from '../pose/avatar-pose.ts';
import { presetOf } from '../presets.ts';
import { BURST_TIME } from './burst.ts';
import { ReactionMotion } from './reaction-motion.ts';
import { impossibleKeys, LIVELY } from './testing/poses.ts';

const START = 5000;
const FRAME = 1000 / 60;
const HOLD = { kind: 'exaggerate', held: true } as const;
const RELEASE = { kind: 'exaggerate', held: false } as const;
const SCENE = sceneOf(presetOf('female'));

describe('an expression that is exaggerated', () => {
  const held = new ReactionMotion();
  held.react(HOLD, START);

  it('is pushed away from rest, and keeps its character', () => {
    const pose = held.poseAt(LIVELY, START + 500);
    expect(impossibleKeys(pose)).toEqual([]);
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
