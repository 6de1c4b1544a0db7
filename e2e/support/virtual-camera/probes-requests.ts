/** Run in the page: what is asked of getUserMedia, and how that is answered. */
import { immediateOutcome, outcome, type Probe, withoutParts } from './probe-tools.ts';

/** Not for the browser's own types: some of it is wrong on purpose. */
const MALFORMED: Readonly<Record<string, unknown>> = {
  'no argument at all': undefined,
  null: null,
  'an empty object': {},
  'neither audio nor video': { audio: false, video: false },
  'a number': 5,
  'a text': 'video',
  'video 0': { video: 0 },
  'advanced is no list': { video: { advanced: 5 } },
  'advanced is null': { video: { advanced: null } },
  'advanced of numbers': { video: { advanced: [5] } },
  'width is a symbol': { video: { width: Symbol('width') } },
  'aspectRatio is infinite': { video: { aspectRatio: Number.POSITIVE_INFINITY } },
  'frameRate is no number': { video: { frameRate: { ideal: Number.NaN } } },
  'pan is mandatory': { video: { pan: { exact: 3 } } },
  'zoom is mandatory': { video: { zoom: { min: 1 } } },
  'old and new form': { video: { mandatory: {}, width: 3 } },
  'mandatory is null': { video: { mandatory: null } },
  'optional with two names': { video: { optional: [{ minHeight: 1, maxHeight: 2 }] } },
  'optional is no list': { video: { optional: 5 } },
};

const SATISFIABLE: Readonly<Record<string, MediaTrackConstraints>> = {
  'nothing more': {},
  'width 1280': { width: 1280 },
  'height 720': { height: 720 },
  'width 300': { width: 300 },
  'width exactly 333': { width: { exact: 333 } },
  'height exactly 300': { height: { exact: 300 } },
  'width 1000': { width: 1000 },
  '1000x1000': { width: 1000, height: 1000 },
  '200x600': { width: 200, height: 600 },
  '640x480': { width: 640, height: 480 },
  '1920x1080': { width: { ideal: 1920 }, height: { ideal: 1080 } },
  'the usual ranges': {
    width: { min: 640, ideal: 1280, max: 1920 },
    height: { min: 480, ideal: 720, max: 1080 },
    frameRate: { ideal: 24, max: 30 },
  },
  'at least 1000 wide': { width: { min: 1000 } },
  'at most 500 wide': { width: { max: 500 } },
  '16:9': { aspectRatio: 16 / 9 },
  '16:9 and 1280 wide': { aspectRatio: 16 / 9, width: 1280 },
  'square and 720 high': { aspectRatio: 1, height: 720 },
  'at least 2:1': { aspectRatio: { min: 2 } },
  'exactly square, 800 wide': { aspectRatio: { exact: 1 }, width: { min: 800 } },
  'not resized, 333 wide': { width: 333, resizeMode: 'none' } as MediaTrackConstraints,
  'cut and scaled': { resizeMode: { exact: 'crop-and-scale' } } as MediaTrackConstraints,
  '15 pictures a second': { frameRate: 15 },
  'exactly 17 pictures a second': { frameRate: { exact: 17 } },
  'at most half a picture': { frameRate: { max: 0.5 } },
  '60 pictures a second': { frameRate: 60 },
  'another group, a wish': { groupId: 'another' },
  'the face, a wish': { facingMode: 'user' },
  'advanced 320x240': { advanced: [{ width: 320, height: 240 }] },
  'advanced, contradicting': { advanced: [{ width: 320 }, { width: 640 }] },
  'advanced, impossible': { advanced: [{ width: { exact: 100_000 } }] },
  'advanced square, 800 wide': { width: 800, advanced: [{ aspectRatio: 1 }] },
  'advanced, narrow strip': { advanced: [{ width: { min: 1900 } }, { height: { max: 300 } }] },
  'a text for a number': { width: '320' as unknown as number },
  'a number with a fraction': { width: 320.7 },
  'no number': { width: Number.NaN },
  'ideal in braces': { width: { ideal: 640 }, facingMode: ['user', 'left'] },
};

const IMPOSSIBLE: Readonly<Record<string, MediaTrackConstraints>> = {
  'too wide': { width: { min: 100_000 } },
  'too high': { height: { exact: 100_000 } },
  'too fast': { frameRate: { min: 1000 } },
  'stands still': { frameRate: { exact: 0 } },
  'no width': { width: { exact: 0 } },
  'contradicting widths': { width: { min: 500, max: 400 } },
  'environment camera': { facingMode: { exact: 'environment' } },
  'another group': { groupId: { exact: 'another' } },
  'unknown resizing': { resizeMode: { exact: 'stretch' } } as MediaTrackConstraints,
  'not resized, but 333 wide': {
    width: { exact: 333 },
    resizeMode: { exact: 'none' },
  } as MediaTrackConstraints,
  'ratio against sizes': {
    aspectRatio: { exact: 1 },
    width: { exact: 100 },
    height: { exact: 200 },
  },
  'two at once': { width: { exact: 100_000 }, frameRate: { exact: 1000 } },
  'two others': { frameRate: { exact: 1000 }, resizeMode: { exact: 'x' } } as MediaTrackConstraints,
};

const ask = (constraints: unknown) =>
  navigator.mediaDevices.getUserMedia(constraints as MediaStreamConstraints);

const malformed = probesOf(MALFORMED, (name, constraints): [string, Probe] => [
  `malformed: ${name}`,
  async () => [
    immediateOutcome(() => ask(constraints)),
    await outcome(() => ask(constraints)),
    immediateOutcome(() =>
      navigator.getUserMedia(
        constraints as MediaStreamConstraints,
        () => undefined,
        () => undefined,
      ),
    ),
  ],
]);

const satisfiable = probesOf(SATISFIABLE, (name, constraints): [string, Probe] => [
  `asked for: ${name}`,
  async (camera) => {
    const track = await camera.open(constraints);
    const found = [withoutParts(track.getSettings()), track.getConstraints()];
    track.stop();
    return found;
  },
]);

const impossible = probesOf(IMPOSSIBLE, (name, constraints): [string, Probe] => [
  `impossible: ${name}`,
  (camera) => outcome(() => camera.open(constraints)),
]);

function probesOf<Value>(
  from: Readonly<Record<string, Value>>,
  make: (name: string, value: Value) => [string, Probe],
): Readonly<Record<string, Probe>> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => make(name, value)));
}

export const REQUEST_PROBES: Readonly<Record<string, Probe>> = {
  ...malformed,
  ...satisfiable,
  ...impossible,
};
