import { describe, expect, it } from 'vitest';
import { EMOTIONS, type Emotion } from '../../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../../expression/expression-state.ts';
import {
  ACCENTS,
  type AvatarPose,
  clampPose,
  MAXIMUM_ROLL,
  POSE_KEYS,
  REST_POSE,
} from './avatar-pose.ts';
import { NO_CALIBRATION } from './calibration.ts';
import { EMOTION_POSES, poseOfEmotion } from './emotion-poses.ts';
import { poseOf } from './pose-of.ts';
import { NO_EMOTION, probably, stateOf } from './testing/state.ts';

const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);
const COARSE_STEPS = STEPS.filter((_, index) => index % 5 === 0);
const SHARES = [0, 0.5, 1];

function pose(state: ExpressionState, emojiShare = 0.5): AvatarPose {
  return poseOf(state, { calibration: NO_CALIBRATION, emojiShare });
}

/** What a face reads that does exactly what an emotion's pose does. */
function faceOf(emotion: Emotion): Partial<ExpressionState['motion']> {
  return Object.fromEntries(
    FACE_MOTIONS.map((motion) => {
      const { rest, full } = NO_CALIBRATION.motion[motion];
      return [motion, rest + (full - rest) * EMOTION_POSES[emotion][motion]];
    }),
  );
}

const full = (motion: (typeof FACE_MOTIONS)[number]) => NO_CALIBRATION.motion[motion].full;
const smiling = { smileLeft: full('smileLeft'), smileRight: full('smileRight') };

const MOUTH_AND_LIDS = FACE_MOTIONS.filter((motion) => !/^(brow|nose)/.test(motion));

describe('a mirror (no emoji)', () => {
  it('rests with a resting face', () => {
    const rest = Object.fromEntries(
      FACE_MOTIONS.map((motion) => [motion, NO_CALIBRATION.motion[motion].rest]),
    );
    expect(pose(stateOf(rest), 0)).toEqual(REST_POSE);
    expect(pose(stateOf(), 0)).toEqual(REST_POSE);
  });

  it.each(FACE_MOTIONS)('does %s as the face does, whatever the emotion', (motion) => {
    for (const emotion of EMOTIONS) {
      const state = stateOf({ [motion]: full(motion) }, probably(emotion, 0.9));
      expect(pose(state, 0)).toEqual(clampPose({ [motion]: 1 }));
    }
  });

  it('turns head and eyes as the person does', () => {
    const head = { roll: (MAXIMUM_ROLL * Math.PI) / 360, yaw: -Math.PI / 9, pitch: 2 };
    const gaze = { x: 0.5, y: -0.25 };
    const turned = pose(stateOf({}, NO_EMOTION, { head, gaze }), 0);
    expect(turned.roll).toBeCloseTo(0.5);
    expect(turned.yaw).toBeCloseTo(-0.5);
    expect(turned.pitch).toBe(1);
    expect(turned).toMatchObject({ gazeX: 0.5, gazeY: -0.25 });
  });

  it('counts from where the calibration has rest', () => {
    const calibration = {
      ...NO_CALIBRATION,
      motion: { ...NO_CALIBRATION.motion, jawOpen: { rest: 0.2, full: 0.4 } },
      head: { roll: 0.1, yaw: 0, pitch: -0.2 },
      gaze: { x: 0, y: -0.3 },
    };
    const held = { head: { roll: 0.1, yaw: 0, pitch: -0.2 }, gaze: { x: 0, y: -0.3 } };
    const read = (jawOpen: number) =>
      poseOf(stateOf({ jawOpen }, NO_EMOTION, held), { calibration, emojiShare: 0 });
    expect(read(0.2)).toEqual(REST_POSE);
    expect(read(0.3).jawOpen).toBeCloseTo(0.5);
  });
});

describe('an emoji', () => {
  it.each(EMOTIONS)('is the face of %s when the face shows it', (emotion) => {
    const drawn = pose(stateOf(faceOf(emotion), probably(emotion, 1)), 1);
    const wanted = poseOfEmotion(emotion);
    for (const key of POSE_KEYS) expect(Math.abs(drawn[key] - wanted[key]), key).toBeLessThan(0.2);
  });

  it('fades to the mirror while no expression stands out', () => {
    const motion = { jawOpen: 0.3, browDownLeft: 0.3 };
    for (const probability of [1 / 7, 0.2, 0.3]) {
      const state = stateOf(motion, probably('sad', probability));
      expect(pose(state, 1)).toEqual(pose(state, 0));
    }
  });

  it('adds nothing to what a neutral face does', () => {
    const state = stateOf({ browOuterUpLeft: 0.5, smileLeft: 0.4 }, probably('neutral', 0.95));
    for (const key of POSE_KEYS) expect(pose(state, 1)[key]).toBeCloseTo(pose(state, 0)[key], 2);
  });

  it('makes a small smile larger, but no smile out of nothing', () => {
    const happy = probably('happy', 0.95);
    const small = stateOf({ smileLeft: 0.4, smileRight: 0.4 }, happy);
    expect(pose(small, 1).smileLeft).toBeGreaterThan(pose(small, 0).smileLeft + 0.1);
    for (const share of SHARES) expect(pose(stateOf({}, happy), share).smileLeft).toBe(0);
    const smirk = pose(stateOf({ smileLeft: 0.5 }, happy), 1);
    expect(smirk.smileLeft).toBeGreaterThan(0.6);
    expect(smirk.smileRight).toBe(0);
  });

  it('does not blush for a joy that the mouth knows nothing of', () => {
    expect(pose(stateOf({}, probably('happy', 1)), 1)).toEqual(REST_POSE);
    expect(pose(stateOf(smiling, probably('happy', 1)), 1).blush).toBeGreaterThan(0.5);
  });

  it('does not open a mouth that is closed', () => {
    for (const emotion of EMOTIONS) {
      expect(pose(stateOf({}, probably(emotion, 1)), 1).jawOpen).toBe(0);
    }
  });

  it('gives way to a face that contradicts it', () => {
    for (const emotion of ['angry', 'sad', 'fear', 'disgust'] as const) {
      const drawn = pose(stateOf(smiling, probably(emotion, 1)), 1);
      expect(drawn.smileLeft).toBe(1);
      expect(drawn.frownLeft).toBe(0);
      expect(ACCENTS.map((accent) => drawn[accent])).toEqual(ACCENTS.map(() => 0));
    }
    const scowling = { browDownLeft: 1, browDownRight: 1 };
    expect(pose(stateOf(scowling, probably('surprise', 1)), 1).browOuterUpLeft).toBe(0);
  });

  it('lets every blink through', () => {
    const closed = { blinkLeft: full('blinkLeft'), wideLeft: 1 };
    for (const emotion of EMOTIONS) {
      for (const share of SHARES) {
        const drawn = pose(stateOf(closed, probably(emotion, 1)), share);
        expect(drawn.blinkLeft).toBe(1);
        expect(drawn.wideLeft).toBe(0);
      }
    }
  });

  it('shows the accents softly from half of the way on, and none in the mirror', () => {
    const tears = (probability: number, share: number) =>
      pose(stateOf({}, probably('sad', probability)), share).tear;
    expect([tears(0.4, 1), tears(0.6, 1), tears(0.9, 1)]).toEqual([0, expect.any(Number), 1]);
    expect(tears(0.6, 1)).toBeGreaterThan(0.2);
    expect(tears(0.6, 1)).toBeLessThan(0.8);
    expect([tears(0.9, 0), tears(0.9, 0.25), tears(0.9, 0.5)]).toEqual([0, 0.5, 1]);
  });

  it('takes a share beyond its ends for the ends', () => {
    const state = stateOf(smiling, probably('happy', 0.8));
    expect(pose(state, 7)).toEqual(pose(state, 1));
    expect(pose(state, -1)).toEqual(pose(state, 0));
  });
});

describe('any share of emoji', () => {
  it.each(FACE_MOTIONS)('draws more of %s when the face does more', (motion) => {
    for (const emotion of EMOTIONS) {
      for (const share of SHARES) {
        const drawn = COARSE_STEPS.map(
          (value) => pose(stateOf({ [motion]: value }, probably(emotion, 0.8)), share)[motion],
        );
        for (const [step, value] of drawn.slice(1).entries()) {
          expect(value, `${emotion} ${share}`).toBeGreaterThanOrEqual((drawn[step] ?? 0) - 1e-9);
        }
        if (emotion === 'neutral') expect(drawn.at(-1)).toBeGreaterThan(0.95);
      }
    }
  });

  it.each(MOUTH_AND_LIDS)('draws the whole of %s, which no emotion takes away', (motion) => {
    for (const emotion of EMOTIONS) {
      const state = stateOf({ [motion]: full(motion) }, probably(emotion, 1));
      expect(pose(state, 1)[motion]).toBeCloseTo(1);
    }
  });

  it.each(FACE_MOTIONS)('makes no jump while %s goes from rest to full', (motion) => {
    for (const emotion of EMOTIONS) {
      const poses = STEPS.map((value) =>
        pose(stateOf({ [motion]: value }, probably(emotion, 0.8)), 1),
      );
      expect(largestStep(poses)).toBeLessThan(0.08);
    }
  });

  it.each(EMOTIONS)('makes no jump while %s becomes certain', (emotion) => {
    const poses = STEPS.map((value) => pose(stateOf(faceOf('happy'), probably(emotion, value)), 1));
    expect(largestStep(poses)).toBeLessThan(0.08);
  });

  it('stays within the ranges of a pose', () => {
    for (const emotion of EMOTIONS) {
      const everything = Object.fromEntries(FACE_MOTIONS.map((motion) => [motion, 1]));
      const drawn = pose(stateOf(everything, probably(emotion, 1)), 1);
      expect(drawn).toEqual(clampPose(drawn));
    }
  });
});

function largestStep(poses: readonly AvatarPose[]): number {
  const steps = poses.slice(1).flatMap((next, index) => {
    const former = poses[index] ?? next;
    return POSE_KEYS.map((key) => Math.abs(next[key] - former[key]));
  });
  return Math.max(...steps);
}
