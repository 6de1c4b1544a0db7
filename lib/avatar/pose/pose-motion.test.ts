import { describe, expect, it } from 'vitest';
import { ACCENTS, clampPose, REST_POSE } from './avatar-pose.ts';
import { poseOfEmotion } from './emotion-poses.ts';
import { PoseMotion, STATE_INTERVAL } from './pose-motion.ts';

const FRAME = 1000 / 60;
const OPEN = { pose: clampPose({ jawOpen: 1, gazeX: -1 }), expression: 'surprise' } as const;
const CLOSED = { pose: REST_POSE, expression: 'neutral' } as const;
const CRYING = { pose: clampPose({ tear: 1 }), expression: 'sad' } as const;

/** A motion that has come to rest. */
function atRest(reduced = false): PoseMotion {
  const motion = new PoseMotion(reduced);
  motion.aim(CLOSED);
  motion.at(0);
  return motion;
}

describe('PoseMotion', () => {
  it('rests before the first target, and shows that at once', () => {
    const motion = new PoseMotion();
    expect(motion.at(0)).toBe(REST_POSE);
    motion.aim(OPEN);
    expect(motion.at(FRAME)).toEqual(OPEN.pose);
    expect(motion.settled).toBe(true);
  });

  it('moves in the first frame after a state, and arrives before the next one', () => {
    const motion = atRest();
    motion.aim(OPEN);
    expect(motion.settled).toBe(false);
    expect(motion.at(5000).jawOpen).toBeCloseTo(0.5);
    expect(motion.at(5000 + FRAME).jawOpen).toBeCloseTo(1);
    expect(motion.at(5000 + FRAME).gazeX).toBeCloseTo(-1);
    expect(motion.settled).toBe(true);
  });

  it('moves by as much a second on a quick display', () => {
    const motion = atRest();
    motion.aim(OPEN);
    const first = motion.at(1000).jawOpen;
    const steps = [1, 2, 3].map((frame) => motion.at(1000 + (frame * 1000) / 240).jawOpen);
    expect(first).toBeLessThanOrEqual(0.5 + 1e-9);
    for (const [index, step] of steps.entries()) {
      expect(step - (steps[index - 1] ?? first)).toBeCloseTo(0.125);
    }
  });

  it('goes on from where it is when a state comes early', () => {
    const motion = atRest();
    motion.aim(OPEN);
    const half = motion.at(1000).jawOpen;
    motion.aim(CLOSED);
    const next = motion.at(1000 + FRAME).jawOpen;
    expect(next).toBeGreaterThan(0);
    expect(next).toBeLessThan(half);
    expect(motion.at(1000 + 2 * FRAME).jawOpen).toBeCloseTo(0);
  });

  it('takes longer where it is asked to', () => {
    const motion = atRest();
    motion.aim(OPEN, 10 * STATE_INTERVAL);
    motion.at(1000);
    expect(motion.at(1000 + 9 * FRAME).jawOpen).toBeCloseTo(0.5);
    expect(motion.at(1000 + 19 * FRAME).jawOpen).toBeCloseTo(1);
  });

  it('lets accents come and go softly', () => {
    const motion = atRest();
    motion.aim(CRYING);
    const tears = Array.from({ length: 240 }, (_, frame) => motion.at(1000 + frame * FRAME).tear);
    expect(tears[0]).toBeGreaterThan(0);
    expect(tears[6]).toBeLessThan(0.35);
    expect(tears[60]).toBeGreaterThan(0.85);
    for (const [index, tear] of tears.slice(1).entries()) {
      expect(tear).toBeGreaterThanOrEqual(tears[index] ?? 0);
    }
    expect(tears.at(-1)).toBe(1);
    expect(motion.settled).toBe(true);
  });

  it('gives the same pose while nothing moves', () => {
    const motion = atRest();
    motion.aim(OPEN);
    motion.at(1000);
    const arrived = motion.at(1000 + 2 * FRAME);
    expect(motion.at(1000 + 3 * FRAME)).toBe(arrived);
    motion.aim({ ...OPEN, pose: { ...OPEN.pose } });
    expect(motion.at(1000 + 4 * FRAME)).toBe(arrived);
  });

  it('keeps its pose when time stands still or runs backwards', () => {
    const motion = atRest();
    motion.aim(OPEN);
    const half = motion.at(1000);
    expect(motion.at(1000)).toEqual(half);
    expect(motion.at(900)).toEqual(half);
  });
});

describe('PoseMotion for a person who wants no motion', () => {
  it('steps between the seven faces', () => {
    const motion = atRest(true);
    motion.aim(OPEN);
    expect(motion.at(1000)).toEqual(poseOfEmotion('surprise'));
    expect(motion.settled).toBe(true);
    motion.aim(CRYING);
    const sad = motion.at(1000 + FRAME);
    expect(ACCENTS.map((accent) => sad[accent])).toEqual(
      ACCENTS.map((accent) => poseOfEmotion('sad')[accent]),
    );
    motion.aim({ pose: OPEN.pose, expression: 'sad' });
    expect(motion.at(2000)).toBe(sad);
  });
});
