import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { visitNewestFrames } from './newest-frames.ts';

/** A frame that counts how often it is closed. */
class FakeFrame {
  readonly number: number;
  closed = 0;

  constructor(number: number) {
    this.number = number;
  }

  close(): void {
    this.closed++;
  }
}

/** A camera that hands out frames as the test wants, and remembers them. */
class FakeCamera {
  readonly frames: FakeFrame[] = [];
  readonly stream: ReadableStream<FakeFrame>;
  readonly cancelled = vi.fn();
  #controller: ReadableStreamDefaultController<FakeFrame> | undefined;

  constructor() {
    this.stream = new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: this.cancelled,
    });
  }

  take(): FakeFrame {
    const frame = new FakeFrame(this.frames.length);
    this.frames.push(frame);
    this.#controller?.enqueue(frame);
    return frame;
  }

  end(): void {
    this.#controller?.close();
  }

  fail(error: Error): void {
    this.#controller?.error(error);
  }

  get closures(): readonly number[] {
    return this.frames.map(({ closed }) => closed);
  }
}

const FOREVER = new AbortController().signal;
const once = (frames: readonly FakeFrame[]) => frames.map(() => 1);

test('every frame is visited while there is time, open during the visit and closed after it', async () => {
  const camera = new FakeCamera();
  const seen: number[] = [];
  const running = visitNewestFrames(
    camera.stream,
    (frame) => {
      expect(frame.closed).toBe(0);
      seen.push(frame.number);
    },
    FOREVER,
  );
  for (let index = 0; index < 5; index++) {
    camera.take();
    await pause(5);
  }
  camera.end();
  await running;
  expect(seen).toEqual([0, 1, 2, 3, 4]);
  expect(camera.closures).toEqual(once(camera.frames));
});

test('what arrives during a visit is dropped but for the newest, and nothing is queued', async () => {
  const camera = new FakeCamera();
  const seen: number[] = [];
  const running = visitNewestFrames(
    camera.stream,
    (frame) => {
      seen.push(frame.number);
      // Ten frames come while this one is looked at.
      if (camera.frames.length < 40) for (let index = 0; index < 10; index++) camera.take();
    },
    FOREVER,
  );
  camera.take();
  await pause(50);
  camera.end();
  await running;
  expect(seen).toEqual([0, 10, 20, 30, 40]);
  expect(camera.closures).toEqual(once(camera.frames));
});

test('the last frame before the end is still visited', async () => {
  const camera = new FakeCamera();
  const visit = vi.fn();
  camera.take();
  const last = camera.take();
  camera.end();
  await visitNewestFrames(camera.stream, visit, FOREVER);
  expect(visit.mock.calls).toEqual([[last]]);
  expect(camera.closures).toEqual([1, 1]);
});

test('an abort ends it: the stream is cancelled, no frame is visited, all that were read are closed', async () => {
  const camera = new FakeCamera();
  const visit = vi.fn();
  const abort = new AbortController();
  const running = visitNewestFrames(camera.stream, visit, abort.signal);
  camera.take();
  // The frame has been read, and waits for its turn.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  abort.abort();
  await running;
  await pause(5);
  expect(visit).not.toHaveBeenCalled();
  expect(camera.cancelled).toHaveBeenCalledTimes(1);
  expect(camera.closures).toEqual([1]);
});

test('an abort during a visit closes that frame and visits no other', async () => {
  const camera = new FakeCamera();
  const abort = new AbortController();
  const visit = vi.fn(() => abort.abort());
  const running = visitNewestFrames(camera.stream, visit, abort.signal);
  camera.take();
  await running;
  expect(visit).toHaveBeenCalledTimes(1);
  expect(camera.closures).toEqual([1]);
});

test('a signal that has aborted already lets nothing through', async () => {
  const camera = new FakeCamera();
  const visit = vi.fn();
  await visitNewestFrames(camera.stream, visit, AbortSignal.abort());
  expect(visit).not.toHaveBeenCalled();
  expect(camera.cancelled).toHaveBeenCalledTimes(1);
});

test('an error of the visit is passed on, its frame is closed and the stream cancelled', async () => {
  const camera = new FakeCamera();
  const visit = vi.fn(() => {
    throw new Error('the tracker broke');
  });
  const running = visitNewestFrames(camera.stream, visit, FOREVER);
  camera.take();
  await expect(running).rejects.toThrow('the tracker broke');
  expect(visit).toHaveBeenCalledTimes(1);
  expect(camera.cancelled).toHaveBeenCalledTimes(1);
  expect(camera.closures).toEqual([1]);
});

test('an error of the stream is passed on, and the frame that waited is closed once', async () => {
  const camera = new FakeCamera();
  const visit = vi.fn();
  const running = visitNewestFrames(camera.stream, visit, FOREVER);
  camera.take();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  camera.fail(new Error('unplugged'));
  await expect(running).rejects.toThrow('unplugged');
  await pause(5);
  expect(visit).not.toHaveBeenCalled();
  expect(camera.closures).toEqual([1]);
});

test('the stream is free afterwards, and the signal forgotten', async () => {
  const camera = new FakeCamera();
  const abort = new AbortController();
  const remove = vi.spyOn(abort.signal, 'removeEventListener');
  camera.end();
  await visitNewestFrames(camera.stream, vi.fn(), abort.signal);
  expect(camera.stream.locked).toBe(false);
  expect(remove).toHaveBeenCalledTimes(1);
});

test('a frame stays open until a visit that takes its time is over, and no other is visited meanwhile', async () => {
  const camera = new FakeCamera();
  const visits: { readonly frame: FakeFrame; readonly finish: () => void }[] = [];
  const running = visitNewestFrames(
    camera.stream,
    (frame) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      visits.push({ frame, finish: resolve });
      return promise;
    },
    FOREVER,
  );
  camera.take();
  await vi.waitFor(() => expect(visits).toHaveLength(1));
  camera.take();
  camera.take();
  await vi.waitFor(() => expect(camera.closures).toEqual([0, 1, 0]));
  expect(visits).toHaveLength(1);
  visits[0]?.finish();
  await vi.waitFor(() => expect(visits.map(({ frame }) => frame.number)).toEqual([0, 2]));
  visits[1]?.finish();
  camera.end();
  await running;
  expect(camera.closures).toEqual([1, 1, 1]);
});
