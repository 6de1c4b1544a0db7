import { ValiError } from 'valibot';
import { test } from 'vitest';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { parseHostMessage, parsePageRequest } from '../../lib/call/page-protocol.ts';
import { parseOfferMessage } from '../../lib/channel/offer-messages.ts';
import {
  parseEngineConfiguration,
  parseEnsureReply,
  parseRuntimeMessage,
} from '../../lib/channel/runtime-messages.ts';
import { parseEngineMessage, parseWatcherMessage } from '../../lib/channel/watch-messages.ts';
import { parsePictureQuestion } from '../../lib/drag/picture-message.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { FACE_MOTIONS } from '../../lib/expression/expression-state.ts';
import { readHostMessage } from '../../lib/virtual-camera/host-message.ts';
import { fuzz, REFUSED } from './fuzz.ts';
import { damaged } from './mutation.ts';

const STATE = {
  capturedAt: 12.5,
  expression: 'happy',
  confidence: 0.9,
  probabilities: Object.fromEntries(EMOTIONS.map((emotion) => [emotion, 0.1])),
  motion: Object.fromEntries(FACE_MOTIONS.map((motion) => [motion, 0.2])),
  gaze: { x: 0, y: -0.3 },
  head: { roll: 0.1, yaw: 0, pitch: 0 },
  place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
};
const FILM = {
  format: 'gif',
  side: 256,
  ground: '#aabbcc',
  seconds: 10,
  withVoice: true,
  look: presetOf('any'),
  calibration: NO_CALIBRATION,
  emojiShare: 0.5,
};
const CONFIGURATION = { consent: true, cameraOn: false, cameraId: 'desk' };
const OUTPUT = { width: 640, height: 480, frameRate: 30 };
const DEVICE = { type: 'device', deviceId: 'd', groupId: 'g', label: 'Livemoji Camera' };

/** Parsers of messages give undefined for what is none. */
const PARSERS: Readonly<
  Record<string, readonly [(value: unknown) => unknown, readonly unknown[]]>
> = {
  'of the runtime': [
    parseRuntimeMessage,
    [
      { type: 'engine.ensure' },
      { type: 'engine.status', status: 'watching' },
      { type: 'script.load', script: 'call-host' },
      { type: 'engine.configure', configuration: CONFIGURATION },
    ],
  ],
  'of the engine': [
    parseEngineMessage,
    [
      { type: 'state', state: STATE },
      { type: 'state', state: { ...STATE, place: null } },
      { type: 'reaction', reaction: { kind: 'show', emotion: 'sad' } },
      { type: 'camera', label: 'Desk' },
      { type: 'film', film: { kind: 'recording', elapsed: 1, seconds: 9, voiceLost: false } },
    ],
  ],
  'of a watcher': [
    parseWatcherMessage,
    [
      { type: 'retry' },
      { type: 'react', reaction: { kind: 'exaggerate', held: true } },
      { type: 'film.start', film: FILM },
      { type: 'film.start', film: { ...FILM, ground: null } },
    ],
  ],
  'of the popup to a page': [parseOfferMessage, [{ type: 'pictures.offer', on: true }]],
  'of a worker that asks for a picture': [
    parsePictureQuestion,
    [{ type: 'picture', id: '8f6f2f0e-6a4b-4b1c-9a53-0f2d8e9b1c77' }],
  ],
  'of a page to the host of its camera': [
    parsePageRequest,
    [
      { type: 'open', output: 'o', event: 'e', settings: OUTPUT },
      { type: 'change', output: 'o', settings: OUTPUT },
      { type: 'close', output: 'o' },
    ],
  ],
  'of the host to its page, by schema': [
    parseHostMessage,
    [
      { ...DEVICE, always: true, offered: true },
      { type: 'refused', output: 'o', name: 'NotAllowedError', message: 'no' },
      { type: 'gone' },
    ],
  ],
  'of the host to its page, in the page': [
    readHostMessage,
    [
      { ...DEVICE, always: true, offered: true },
      { type: 'ended', output: 'o' },
    ],
  ],
};

test.each(Object.entries(PARSERS))('messages %s', (_, [parse, valid]) => {
  fuzz({
    inputs: damaged(valid),
    read: (input) => {
      const value = parse(input);
      return value === undefined ? REFUSED : { accepted: true, value };
    },
  });
});

test.each([
  [
    'configuration',
    parseEngineConfiguration,
    [CONFIGURATION, { ...CONFIGURATION, cameraId: null }],
  ],
  ['readiness', parseEnsureReply, [{ ready: true }, { ready: false, problem: 'none' }]],
] as const)('answers of the background: %s', (_, parse, valid) => {
  fuzz({
    inputs: damaged(valid),
    read: (input) => ({ accepted: true, value: parse(input) }),
    declares: (error) => error instanceof ValiError,
  });
});
