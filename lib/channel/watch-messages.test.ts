import { expect, test } from 'vitest';
import { EMOTIONS, namedProbabilities } from '../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { FEATURE_POINTS } from '../expression/feature-points.ts';
import { ENGINE_STATUSES, isCameraOpen } from './engine-status.ts';
import { parseEngineMessage, parseWatcherMessage } from './watch-messages.ts';

const STATE: ExpressionState = {
  capturedAt: 1_700_000_000_000.25,
  expression: 'happy',
  confidence: 0.7,
  probabilities: namedProbabilities(EMOTIONS.map((name) => (name === 'happy' ? 0.7 : 0.05))),
  motion: Object.fromEntries(FACE_MOTIONS.map((name) => [name, 0.5])) as ExpressionState['motion'],
  gaze: { x: -1, y: 0.25 },
  head: { roll: 0.1, yaw: -3, pitch: 3 },
  place: {
    timestamp: 5_000_000,
    aspectRatio: 4 / 3,
    x: -0.1,
    y: 1.1,
    width: 0.4,
    height: 0.5,
    roll: 0.1,
  },
};

const POINTS = Object.fromEntries(FEATURE_POINTS.map((name) => [name, { x: -0.1, y: 1.2 }]));

/** As it arrives at the other end of a port. */
function sent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test.each([
  ...ENGINE_STATUSES.map((status) => ({ type: 'status', status })),
  { type: 'state', state: null },
  { type: 'camera', label: null },
  { type: 'points', points: null },
  { type: 'points', points: POINTS },
  { type: 'camera', label: 'Desk camera' },
  { type: 'reaction', reaction: { kind: 'show', emotion: 'sad' } },
  { type: 'reaction', reaction: { kind: 'exaggerate', held: true } },
  { type: 'state', state: STATE },
  { type: 'state', state: { ...STATE, expression: 'unsure', confidence: 0 } },
])("the engine's message is understood: case %#", (message) => {
  expect(parseEngineMessage(sent(message))).toEqual(message);
});

const withState = (changes: object) => ({ type: 'state', state: { ...STATE, ...changes } });

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a word', 'state'],
  ['a list', [{ type: 'state', state: null }]],
  ['an unknown type', { type: 'pixels' }],
  ['no type', { state: null }],
  ['a type from the prototype', { type: 'toString' }],
  ['an unknown status', { type: 'status', status: 'fine' }],
  ['a status from the prototype', { type: 'status', status: 'constructor' }],
  ['no status', { type: 'status' }],
  ['no state', { type: 'state' }],
  ['more than it says', { type: 'state', state: null, landmarks: [] }],
  ['more in the state', withState({ pixels: [1] })],
  ['an unknown expression', withState({ expression: 'bored' })],
  ['a confidence above 1', withState({ confidence: 1.01 })],
  ['a confidence below 0', withState({ confidence: -0.01 })],
  ['a confidence that is no number', withState({ confidence: Number.NaN })],
  ['a confidence in words', withState({ confidence: '0.5' })],
  ['an endless time', withState({ capturedAt: Number.POSITIVE_INFINITY })],
  ['a time that is no number', withState({ capturedAt: Number.NaN })],
  ['no probabilities', withState({ probabilities: undefined })],
  ['too few probabilities', withState({ probabilities: { happy: 1 } })],
  ['an eighth probability', withState({ probabilities: { ...STATE.probabilities, bored: 0 } })],
  [
    'a probability of NaN',
    withState({ probabilities: { ...STATE.probabilities, sad: Number.NaN } }),
  ],
  ['a probability above 1', withState({ probabilities: { ...STATE.probabilities, sad: 2 } })],
  ['a motion that is missing', withState({ motion: { ...STATE.motion, tongue: undefined } })],
  ['a motion below 0', withState({ motion: { ...STATE.motion, smileLeft: -1 } })],
  ['an unknown motion', withState({ motion: { ...STATE.motion, tongueOut: 0 } })],
  ['motions as a list', withState({ motion: FACE_MOTIONS.map(() => 0) })],
  ['a motion above 1', withState({ motion: { ...STATE.motion, jawOpen: 1.01 } })],
  ['no gaze', withState({ gaze: undefined })],
  ['a gaze that goes too far', withState({ gaze: { x: 1.5, y: 0 } })],
  ['an angle beyond a half turn', withState({ head: { ...STATE.head, roll: 3.2 } })],
  ['an angle of NaN', withState({ head: { ...STATE.head, yaw: Number.NaN } })],
  ['no place', withState({ place: undefined })],
  ['a place of no extent', withState({ place: { ...STATE.place, width: Number.NaN } })],
  ['landmarks in the place', withState({ place: { ...STATE.place, landmarks: [] } })],
  ['a camera without a name', { type: 'camera' }],
  ['a point too many', { type: 'points', points: { ...POINTS, chin: { x: 0, y: 0 } } }],
  ['a point without a height', { type: 'points', points: { ...POINTS, upperLip: { x: 0 } } }],
  ['an unknown reaction', { type: 'reaction', reaction: { kind: 'dance' } }],
  ['an emotion that is none', { type: 'reaction', reaction: { kind: 'show', emotion: 'unsure' } }],
  ['no pitch', withState({ head: { roll: 0, yaw: 0 } })],
])("the engine's message is refused: %s", (_, message) => {
  expect(parseEngineMessage(message)).toBeUndefined();
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a key named %s does not get through',
  (key) => {
    const text = JSON.stringify(STATE).replace('{', `{"${key}":{"polluted":true},`);
    const parsed = parseEngineMessage({ type: 'state', state: JSON.parse(text) });
    expect(parsed).toBeUndefined();
    expect(
      parseWatcherMessage(JSON.parse(`{"type":"retry","${key}":{"polluted":true}}`)),
    ).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  },
);

test('a message is taken over as a copy', () => {
  const message = withState({});
  expect(parseEngineMessage(message)).not.toBe(message);
});

test.each([
  { type: 'retry' },
  { type: 'look', closely: true },
  { type: 'react', reaction: { kind: 'show', emotion: 'fear' } },
  { type: 'react', reaction: { kind: 'exaggerate', held: false } },
])("the watcher's message is understood: case %#", (message) => {
  expect(parseWatcherMessage(sent(message))).toEqual(message);
});

test.each([
  undefined,
  null,
  'retry',
  ['retry'],
  {},
  { type: 'close' },
  { type: 'retry', now: true },
])("the watcher's message is refused: %j", (message) => {
  expect(parseWatcherMessage(message)).toBeUndefined();
});

test('the camera is open while the models load, while it watches or is silent, and at no other time', () => {
  expect(ENGINE_STATUSES.filter(isCameraOpen)).toEqual([
    'loading',
    'watching',
    'no-face',
    'camera-silent',
  ]);
});
