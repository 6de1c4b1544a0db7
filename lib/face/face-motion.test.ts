import { describe, expect, it, test } from 'vitest';
import { FACE_MOTIONS, type FaceMotion } from '../expression/expression-state.ts';
import { gazeOf, motionOf } from './face-motion.ts';
import { headPoseOf } from './head-pose.ts';
import { FRAME, type MadeFace, type MadeView, madeFace } from './testing/made-face.ts';

function read(face: MadeFace = {}, view: MadeView = {}) {
  return motionOf(madeFace(face, view), FRAME);
}

function shapes(values: Readonly<Record<string, number>>) {
  return read({ blendshapes: values });
}

/** A face with every geometric motion between its ends. */
const LIVELY: MadeFace = {
  lids: [0.08, 0.07],
  brows: [0.35, 0.31],
  corners: [0.05, 0.02],
  mouthWidth: 0.65,
  noseLength: 0.58,
  cheeks: 1.86,
  blendshapes: { browInnerUp: 0.5, mouthPucker: 0.9 },
};

describe('motionOf', () => {
  it.each<[string, MadeView]>([
    ['near', { scale: 180 }],
    ['far and at the edge', { scale: 40, at: [500, 100] }],
    ['tilted', { roll: 0.5 }],
    ['turned', { yaw: -0.5 }],
    ['lowered', { pitch: -0.4 }],
    ['held in every way', { roll: -0.3, yaw: 0.4, pitch: 0.2, scale: 70 }],
  ])('reads the same from a face that is %s', (_, view) => {
    const [straight, held] = [read(LIVELY), read(LIVELY, view)];
    for (const motion of FACE_MOTIONS)
      expect(held[motion], motion).toBeCloseTo(straight[motion], 6);
  });

  it('stays within 0 and 1, whatever it is shown', () => {
    const absurd = [
      read({
        lids: [3, 0],
        brows: [9, -9],
        corners: [-4, 4],
        mouthWidth: 0,
        noseLength: 0,
        cheeks: 9,
      }),
      shapes({ jawOpen: 7, eyeBlinkLeft: -1, mouthPucker: Number.NaN }),
      motionOf(
        { landmarks: madeFace().landmarks, blendshapes: {}, headMatrix: Array(16).fill(0) },
        FRAME,
      ),
    ];
    for (const motion of absurd) {
      for (const name of FACE_MOTIONS) {
        expect(motion[name], name).toBeGreaterThanOrEqual(0);
        expect(motion[name], name).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each<[FaceMotion, string]>([
    ['browOuterUpLeft', 'browOuterUpLeft'],
    ['browDownRight', 'browDownRight'],
    ['blinkLeft', 'eyeBlinkLeft'],
    ['squintRight', 'eyeSquintRight'],
    ['jawOpen', 'jawOpen'],
    ['smileLeft', 'mouthSmileLeft'],
    ['press', 'mouthRollLower'],
  ])('takes %s from the blendshape %s', (motion, shape) => {
    expect(shapes({ [shape]: 0.7 })[motion]).toBeCloseTo(0.7);
    expect(shapes({})[motion]).toBe(0);
  });

  it('takes what has no side from both', () => {
    expect(shapes({ mouthStretchLeft: 0.6, mouthStretchRight: 0.2 }).stretch).toBeCloseTo(0.4);
    expect(shapes({ mouthPressLeft: 0.6, mouthPressRight: 0.2 }).press).toBeCloseTo(0.4);
  });

  it('sees each eye widen, more with more of an opening', () => {
    const wide = (half: number) => read({ lids: [half, 0.06] });
    expect(wide(0.06).wideLeft).toBeCloseTo(wide(0.06).wideRight);
    expect(wide(0.08).wideLeft).toBeGreaterThan(wide(0.06).wideLeft + 0.2);
    expect(wide(0.09).wideLeft).toBeGreaterThan(wide(0.08).wideLeft);
    expect(wide(0.09).wideRight).toBeCloseTo(wide(0.06).wideRight);
  });

  it("shares the inner brows' lift between the sides by their heights", () => {
    const lifted = (brows: readonly [number, number]) =>
      read({ brows, blendshapes: { browInnerUp: 0.5 } });
    expect(lifted([0.35, 0.35])).toMatchObject({ browInnerUpLeft: 0.5, browInnerUpRight: 0.5 });
    expect(lifted([0.4, 0.3]).browInnerUpLeft).toBeCloseTo(1);
    expect(lifted([0.4, 0.3]).browInnerUpRight).toBeCloseTo(0);
    expect(lifted([0.3, 0.4]).browInnerUpRight).toBeCloseTo(1);
    expect(read({ brows: [0.4, 0.3] }).browInnerUpLeft).toBe(0);
  });

  it('sees a corner of the mouth lowered by its height, where the blendshape sees nothing', () => {
    const { frownLeft, frownRight } = read({ corners: [0.08, 0] });
    expect(frownLeft).toBeGreaterThan(frownRight + 0.5);
    expect(read({ corners: [-0.08, -0.08] }).frownLeft).toBe(0);
    expect(shapes({ mouthFrownRight: 0.9 }).frownRight).toBeCloseTo(0.9);
  });

  it('believes in a pucker only when the mouth is narrow', () => {
    const pucker = (mouthWidth: number) =>
      read({ mouthWidth, blendshapes: { mouthPucker: 0.9 } }).pucker;
    expect(pucker(0.8)).toBe(0);
    expect(pucker(0.65)).toBeCloseTo(0.45);
    expect(pucker(0.5)).toBeCloseTo(0.9);
  });

  it('sees the nose wrinkle when its wings rise, but not when a smile lifts them', () => {
    const wrinkle = (noseLength: number, smile = 0) =>
      read({ noseLength, blendshapes: { mouthSmileLeft: smile, mouthSmileRight: smile } })
        .noseWrinkle;
    expect(wrinkle(0.52)).toBeGreaterThan(wrinkle(0.6) + 0.3);
    expect(wrinkle(0.55, 1)).toBeCloseTo(wrinkle(0.6));
  });

  it('sees the cheeks puffed behind closed lips', () => {
    const puff = (cheeks: number, jawOpen = 0) =>
      read({ cheeks, blendshapes: { jawOpen } }).cheekPuff;
    expect(puff(1.92)).toBeGreaterThan(puff(1.82) + 0.5);
    expect(puff(1.92, 1)).toBe(0);
  });

  it('says nothing of the tongue, on which no landmark lies', () => {
    expect(read(LIVELY).tongue).toBe(0);
  });
});

describe('gazeOf', () => {
  const gaze = (blendshapes: Readonly<Record<string, number>>) => gazeOf({ blendshapes });

  it("looks to the person's left and up in positive numbers", () => {
    expect(gaze({ eyeLookOutLeft: 0.35, eyeLookInRight: 0.35 })).toEqual({ x: 0.5, y: 0 });
    expect(gaze({ eyeLookInLeft: 0.7, eyeLookOutRight: 0.7 }).x).toBe(-1);
    expect(gaze({ eyeLookUpLeft: 0.35, eyeLookUpRight: 0.35 }).y).toBeCloseTo(0.5);
    expect(gaze({ eyeLookDownLeft: 0.9, eyeLookDownRight: 0.9 }).y).toBe(-1);
  });

  it('does not take a blink for a look down', () => {
    const down = { eyeLookDownLeft: 0.6, eyeLookDownRight: 0.6 };
    expect(Math.abs(gaze({ ...down, eyeBlinkLeft: 0.5, eyeBlinkRight: 0.5 }).y)).toBe(0);
    expect(gaze({ ...down, eyeBlinkLeft: 0.1, eyeBlinkRight: 0.1 }).y).toBeLessThan(-0.6);
  });
});

test('the made face is held as the state says', () => {
  const { roll, yaw } = headPoseOf(madeFace({}, { roll: 0.3 }).headMatrix);
  expect(roll).toBeCloseTo(0.3);
  expect(yaw).toBeCloseTo(0);
  expect(headPoseOf(madeFace({}, { yaw: 0.4 }).headMatrix).yaw).toBeCloseTo(0.4);
  expect(headPoseOf(madeFace({}, { pitch: 0.2 }).headMatrix).pitch).toBeCloseTo(0.2);
});
