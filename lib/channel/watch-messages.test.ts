import { expect, test } from 'vitest';
import { EMOTIONS, namedProbabilities } from '../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { parseEngineMessage } from './watch-messages.ts';

const STATE: ExpressionState = {
  capturedAt: 1_700_000_000_000.25,
  expression: 'surprise',
  confidence: 0.7,
  probabilities: namedProbabilities(EMOTIONS.map((name) => (name === 'surprise' ? 0.7 : 0.05))),
  motion: Object.fromEntries(FACE_MOTIONS.map((name) => [name, 0.5])) as ExpressionState['motion'],
  gaze: { x: -1, y: 0.25 },
  head: { roll: 0.1, yaw: -0.2, pitch: 0.3 },
};

function parsed(change: Readonly<Record<string, unknown>>) {
  return parseEngineMessage({ type: 'state', state: { ...STATE, ...change } });
}

test('a state arrives as it was sent, and so does the absence of a face', () => {
  expect(parsed({})).toEqual({ type: 'state', state: STATE });
  expect(parseEngineMessage({ type: 'state', state: null })).toEqual({
    type: 'state',
    state: null,
  });
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['lacks a motion', { motion: { ...STATE.motion, tongue: undefined } }],
  ['has a motion of its own', { motion: { ...STATE.motion, smile: 0.5 } }],
  ['has a weight beyond 1', { motion: { ...STATE.motion, jawOpen: 1.01 } }],
  ['has no gaze', { gaze: undefined }],
  ['looks too far', { gaze: { x: 1.5, y: 0 } }],
  ['carries more than a state', { landmarks: [] }],
  ['has an expression that nobody knows', { expression: 'smug' }],
])('a state that %s is refused', (_, change) => {
  expect(parsed(change)).toBeUndefined();
});
