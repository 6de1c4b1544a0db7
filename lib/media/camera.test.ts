import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CameraError, openCamera } from './camera.ts';

/** A track of a camera, as far as anybody asks. */
class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';

  /** Ends without an event, as the browser's tracks do. */
  readonly stop = vi.fn(() => {
    this.readyState = 'ended';
  });

  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

const FRAMES = new ReadableStream();
const getUserMedia = vi.fn<(constraints: MediaStreamConstraints) => Promise<unknown>>();
const Processor = vi.fn(
  class {
    readonly readable = FRAMES;
  },
);
let track: FakeTrack;

beforeEach(() => {
  track = new FakeTrack();
  getUserMedia.mockReset().mockResolvedValue({ getVideoTracks: () => [track] });
  Processor.mockClear();
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  vi.stubGlobal('MediaStreamTrackProcessor', Processor);
});

afterEach(() => vi.unstubAllGlobals());

const live = () => new AbortController();

test("the browser's default is asked for a small picture, and nothing is asked for sound", async () => {
  const camera = await openCamera(null, live().signal);
  expect(camera.frames).toBe(FRAMES);
  expect(Processor).toHaveBeenCalledWith({ track, maxBufferSize: 1 });
  expect(getUserMedia).toHaveBeenCalledWith({
    video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
  });
});

test('a chosen camera is wished for; another one serves when it is away', async () => {
  await openCamera('desk', live().signal);
  expect(getUserMedia.mock.calls[0]?.[0].video).toMatchObject({ deviceId: { ideal: 'desk' } });
});

test.each([
  ['NotAllowedError', 'camera-refused'],
  ['SecurityError', 'camera-refused'],
  ['NotFoundError', 'camera-missing'],
  ['OverconstrainedError', 'camera-missing'],
  ['NotReadableError', 'camera-busy'],
  ['AbortError', 'camera-busy'],
  ['InvalidStateError', 'failed'],
  ['constructor', 'failed'],
])('%s means %s', async (name, problem) => {
  const cause = new DOMException('no', name);
  getUserMedia.mockRejectedValue(cause);
  await expect(openCamera(null, live().signal)).rejects.toMatchObject({
    name: 'CameraError',
    problem,
    cause,
  });
});

test('whatever else is thrown is a failure', async () => {
  getUserMedia.mockRejectedValue('odd');
  await expect(openCamera(null, live().signal)).rejects.toMatchObject({ problem: 'failed' });
  expect(new CameraError('failed', 'odd')).toBeInstanceOf(Error);
});

test('a stream without a track is no camera', async () => {
  getUserMedia.mockResolvedValue({ getVideoTracks: () => [] });
  await expect(openCamera(null, live().signal)).rejects.toMatchObject({
    problem: 'camera-missing',
  });
});

test('an abort before the start opens nothing', async () => {
  await expect(openCamera(null, AbortSignal.abort('gone'))).rejects.toBe('gone');
  expect(getUserMedia).not.toHaveBeenCalled();
});

test('an abort while the camera opens stops its track', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  getUserMedia.mockReturnValue(promise);
  const abort = live();
  const opening = openCamera(null, abort.signal);
  abort.abort('gone');
  resolve({ getVideoTracks: () => [track] });
  await expect(opening).rejects.toBe('gone');
  expect(track.stop).toHaveBeenCalledTimes(1);
  expect(Processor).not.toHaveBeenCalled();
});

test('an abort afterwards stops the track', async () => {
  const abort = live();
  await openCamera(null, abort.signal);
  expect(track.stop).not.toHaveBeenCalled();
  abort.abort();
  expect(track.stop).toHaveBeenCalledTimes(1);
});

test('a track that can not be read is stopped', async () => {
  Processor.mockImplementationOnce(
    class {
      readonly readable = FRAMES;
      constructor() {
        throw new TypeError('not supported');
      }
    },
  );
  await expect(openCamera(null, live().signal)).rejects.toMatchObject({ problem: 'failed' });
  expect(track.stop).toHaveBeenCalledTimes(1);
});

function hasEnded(ended: Promise<void>): Promise<boolean> {
  return Promise.race([
    ended.then(() => true),
    new Promise<false>((no) => setTimeout(no, 5, false)),
  ]);
}

test('the end of the camera is told when it ends by itself', async () => {
  const { ended } = await openCamera(null, live().signal);
  expect(await hasEnded(ended)).toBe(false);
  track.unplug();
  expect(await hasEnded(ended)).toBe(true);
});

test('a camera that has ended before anybody listened is told to have', async () => {
  track.readyState = 'ended';
  const { ended } = await openCamera(null, live().signal);
  expect(await hasEnded(ended)).toBe(true);
});
