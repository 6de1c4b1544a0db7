import { expect, test } from 'vitest';
import { FACE_MOTIONS } from '../expression/expression-state.ts';
import { motionOf } from './face-motion.ts';

test('without blendshapes the face rests, and every motion is named', () => {
  const motion = motionOf({});
  expect(Object.keys(motion).sort()).toEqual([...FACE_MOTIONS].sort());
  expect(new Set(Object.values(motion))).toEqual(new Set([0]));
});

test.each([
  ['jawOpen', { jawOpen: 0.4 }, 0.4],
  ['smile', { mouthSmileLeft: 0.8, mouthSmileRight: 0.4 }, 0.6],
  ['frown', { mouthFrownLeft: 0.2, mouthFrownRight: 0.6 }, 0.4],
  ['pucker', { mouthPucker: 0.7 }, 0.7],
  ['blinkLeft', { eyeBlinkLeft: 0.9, eyeBlinkRight: 0.1 }, 0.9],
  ['blinkRight', { eyeBlinkLeft: 0.9, eyeBlinkRight: 0.1 }, 0.1],
  ['browFurrow', { browDownLeft: 0.3, browDownRight: 0.5 }, 0.4],
] as const)('%s is the mean of its blendshapes', (motion, blendshapes, expected) => {
  expect(motionOf(blendshapes)[motion]).toBeCloseTo(expected);
});

test('one side that is missing counts as 0', () => {
  expect(motionOf({ mouthSmileLeft: 0.8 }).smile).toBeCloseTo(0.4);
});

test('of inner and outer brows the stronger counts', () => {
  const outer = { browOuterUpLeft: 0.6, browOuterUpRight: 0.4 };
  expect(motionOf({ ...outer, browInnerUp: 0.2 }).browRaise).toBeCloseTo(0.5);
  expect(motionOf({ ...outer, browInnerUp: 0.9 }).browRaise).toBeCloseTo(0.9);
});

test('weights stay from 0 to 1', () => {
  const motion = motionOf({ jawOpen: 1.2, mouthPucker: -0.1 });
  expect([motion.jawOpen, motion.pucker]).toEqual([1, 0]);
});
