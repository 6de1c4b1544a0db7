import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../../expression/emotions.ts';
import {
  type AvatarPose,
  clampPose,
  mirrorPose,
  mixPoses,
  POSE_DIRECTIONS,
  POSE_KEYS,
  POSE_WEIGHTS,
  poseFrom,
  REST_POSE,
} from './avatar-pose.ts';
import { poseOfEmotion } from './emotion-poses.ts';

/** A pose in which no two values are the same. */
const ODD: AvatarPose = poseFrom((key) => (POSE_KEYS.indexOf(key) + 1) / 100);

describe('clampPose', () => {
  it('completes and bounds a pose', () => {
    const pose = clampPose({ jawOpen: 3, smileLeft: -1, yaw: -7, gazeX: 7, blush: Number.NaN });
    expect(pose).toEqual({ ...REST_POSE, jawOpen: 1, yaw: -1, gazeX: 1 });
    expect(Object.keys(pose)).toHaveLength(POSE_WEIGHTS.length + POSE_DIRECTIONS.length);
  });
});

describe('mirrorPose', () => {
  it('changes sides and turns the other way', () => {
    const mirrored = mirrorPose(ODD);
    expect(mirrored).toMatchObject({
      smileLeft: ODD.smileRight,
      smileRight: ODD.smileLeft,
      jawOpen: ODD.jawOpen,
      gazeX: -ODD.gazeX,
      gazeY: ODD.gazeY,
      roll: -ODD.roll,
      yaw: -ODD.yaw,
      pitch: ODD.pitch,
    });
  });

  it('gives the pose itself when done twice, and leaves no negative zero', () => {
    expect(mirrorPose(mirrorPose(ODD))).toEqual(ODD);
    expect(Object.is(mirrorPose(REST_POSE).roll, 0)).toBe(true);
  });
});

describe('mixPoses', () => {
  it('goes from one pose to the other in a straight line', () => {
    const happy = poseOfEmotion('happy');
    expect(mixPoses(ODD, happy, 0)).toEqual(ODD);
    expect(mixPoses(ODD, happy, 1).smileLeft).toBeCloseTo(happy.smileLeft);
    expect(mixPoses(REST_POSE, happy, 0.25).smileLeft).toBeCloseTo(happy.smileLeft / 4);
  });
});

describe('the seven expressions', () => {
  it('are the same on both sides', () => {
    for (const emotion of EMOTIONS) {
      const pose = poseOfEmotion(emotion);
      expect(mirrorPose(pose), emotion).toEqual(pose);
    }
  });

  it('differ clearly from each other in brows, lids or mouth, without their accents', () => {
    for (const [index, one] of EMOTIONS.entries()) {
      for (const other of EMOTIONS.slice(index + 1)) {
        const [first, second] = [poseOfEmotion(one), poseOfEmotion(other)];
        const differences = POSE_WEIGHTS.slice(0, -5).filter(
          (weight) => Math.abs(first[weight] - second[weight]) > 0.3,
        );
        expect(differences.length, `${one} and ${other}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('rest in neutral', () => {
    expect(poseOfEmotion('neutral')).toEqual(REST_POSE);
  });
});
