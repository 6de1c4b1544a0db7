import type { EncoderOrder, EncoderReply, EncoderRequest } from './encoder-protocol.ts';

/** The worker holds so many pictures before whoever paints has to wait, or to leave some out: a busy moment of 0.4 s. */
const MOST_WAITING = 12;
/** The same for portions of sound. */
const MOST_SOUNDS_WAITING = 50;

/** Encodes an animation or a film in a worker, so that the page stays smooth and can be told to stop. */
export class WorkerEncoder {
  readonly #worker: Worker;
  readonly #opened = Promise.withResolvers<void>();
  readonly #finished = Promise.withResolvers<Blob>();
  /** Rejects when the worker fails, or the signal aborts. */
  readonly #failed = Promise.withResolvers<never>();
  readonly #waiters = new Set<() => void>();
  #onBeat: () => void = () => undefined;
  #pictures = 0;
  #sounds = 0;

  private constructor(order: EncoderOrder, signal: AbortSignal) {
    this.#worker = new Worker(new URL('./encoder-worker.ts', import.meta.url), {
      name: 'livemoji-encoder',
      type: 'module',
    });
    // Nobody may be waiting just then.
    this.#failed.promise.catch(() => undefined);
    this.#worker.onmessage = ({ data }: MessageEvent<EncoderReply>) => this.#take(data);
    this.#worker.onerror = ({ message }) => this.#fail(new Error(message));
    signal.addEventListener('abort', () => this.#fail(signal.reason), { once: true });
    this.#send({ type: 'open', order });
  }

  /**
   * @param signal lets go of everything once it aborts
   * @throws Error when this browser can't write the format; the signal's reason
   */
  static async open(order: EncoderOrder, signal: AbortSignal): Promise<WorkerEncoder> {
    signal.throwIfAborted();
    const encoder = new WorkerEncoder(order, signal);
    await encoder.#orFailure(encoder.#opened.promise);
    return encoder;
  }

  /** Whether another picture can be taken just now. */
  get hasRoom(): boolean {
    return this.#pictures < MOST_WAITING;
  }

  /** Resolves when more pictures and sound can be taken. */
  async room(): Promise<void> {
    while (!this.hasRoom || this.#sounds > MOST_SOUNDS_WAITING) {
      await this.#orFailure(new Promise<void>((resolve) => this.#waiters.add(resolve)));
    }
    await this.#orFailure(Promise.resolve());
  }

  /** Has the worker call `beat` so many times a second, until it is closed. */
  beatTime(rate: number, beat: () => void): void {
    this.#onBeat = beat;
    this.#send({ type: 'beat', rate });
  }

  /** Takes what a canvas shows; times in seconds. */
  add(picture: OffscreenCanvas, timestamp: number, duration: number): void {
    const frame = new VideoFrame(picture, { timestamp: Math.round(timestamp * 1e6) });
    this.#pictures += 1;
    this.#send({ type: 'add', frame, timestamp, duration }, [frame]);
  }

  /** Takes some sound, and closes it. */
  addSound(sound: AudioData, timestamp: number): void {
    this.#sounds += 1;
    this.#send({ type: 'sound', sound, timestamp }, [sound]);
  }

  /**
   * The whole file; the encoder is closed after that.
   *
   * @throws Error when there was no picture, or the worker failed; the signal's reason
   */
  async finish(): Promise<Blob> {
    this.#onBeat = () => undefined;
    this.#send({ type: 'finish' });
    try {
      return await this.#orFailure(this.#finished.promise);
    } finally {
      this.#worker.terminate();
    }
  }

  /** Rejects once nothing more can come of it. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  #orFailure<Result>(result: Promise<Result>): Promise<Result> {
    return Promise.race([this.#failed.promise, result]);
  }

  #take(data: EncoderReply): void {
    if (data.type === 'opened') this.#opened.resolve();
    else if (data.type === 'finished') this.#finished.resolve(data.file);
    else if (data.type === 'failed') this.#fail(new Error(data.message));
    else if (data.type === 'beat') this.#onBeat();
    else {
      if (data.type === 'added') this.#pictures -= 1;
      else this.#sounds -= 1;
      for (const resolve of this.#waiters) resolve();
      this.#waiters.clear();
    }
  }

  #fail(reason: unknown): void {
    this.#worker.terminate();
    this.#failed.reject(reason);
  }

  #send(request: EncoderRequest, transfer: Transferable[] = []): void {
    this.#worker.postMessage(request, transfer);
  }
}
