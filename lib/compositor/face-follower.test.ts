import { expect, test } from 'vitest';
import { sceneOf } from '../avatar/hands/hands.ts';
import { NO_CALIBRATION } from '../avatar/pose/calibration.ts';
import { presetOf } from '../avatar/presets.ts';
import { EMOTIONS, namedProbabilities } from '../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { FaceFollower } from './face-follower.ts';

const SCENE = sceneOf(presetOf('female'));

const STATE = {
  capturedAt: 0,
  expression: 'neutral',
  confidence: 1,
  probabilities: namedProbabilities(EMOTIONS.map((name) => Number(name === 'neutral'))),
  motion: Object.fromEntries(FACE_MOTIONS.map((name) => [name, name === 'jawOpen' ? 1 : 0])),
  gaze: { x: 0, y: 0 },
  head: { roll: 0, yaw: 0, pitch: 0 },
  place: null,
} as ExpressionState;

function follower(): FaceFollower {
  return new FaceFollower({ calibration: NO_CALIBRATION, emojiShare: 0.5 });
}

test('the emoji of a face of which nobody has told for half a second is gone', () => {
  const face = follower();
  expect(face.isAlive(0)).toBe(false);
  face.follow(STATE, 1000);
  expect(face.isAlive(1499)).toBe(true);
  expect(face.isAlive(1500)).toBe(false);
});

test('so is that of a face that is out of sight, which comes to rest meanwhile', () => {
  const face = follower();
  face.follow(STATE, 1000);
  const open = face.expressionAt(1400, SCENE).pose.jawOpen;
  expect(open).toBeGreaterThan(0.4);
  face.follow(null, 1400);
  expect(face.isAlive(1501)).toBe(false);
  expect(face.expressionAt(3000, SCENE).pose.jawOpen).toBeLessThan(0.1 * open);
});
