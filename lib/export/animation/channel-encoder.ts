/** The encoder may hold so many pictures before whoever brings them has to wait. */
const MOST_WAITING = 3;

/** What comes of one picture. */
export interface EncodedPicture {
  readonly chunk: EncodedVideoChunk;
  readonly metadata: EncodedVideoChunkMetadata | undefined;
}

type Waiting = PromiseWithResolvers<EncodedPicture | undefined> & { readonly timestamp: number };

/** A VideoEncoder whose results are promises. */
export class ChannelEncoder {
  readonly #encoder: VideoEncoder;
  #waiting: Waiting[] = [];
  #failure: unknown;

  constructor(configuration: VideoEncoderConfig) {
    this.#encoder = new VideoEncoder({
      output: (chunk, metadata) => this.#settle(chunk, metadata),
      error: (error) => this.#fail(error),
    });
    this.#encoder.configure(configuration);
  }

  /**
   * Begins to encode a picture, which it closes.
   *
   * @returns what comes of it once it is encoded; undefined if the encoder left it out
   */
  encode(frame: VideoFrame, keyFrame: boolean): Promise<EncodedPicture | undefined> {
    const waiting = Promise.withResolvers<EncodedPicture | undefined>();
    // Whoever waits is told; nobody may be waiting any more.
    waiting.promise.catch(() => undefined);
    this.#waiting.push({ ...waiting, timestamp: frame.timestamp });
    try {
      if (this.#failure !== undefined) throw this.#failure;
      this.#encoder.encode(frame, { keyFrame });
    } catch (error) {
      this.#fail(error);
    } finally {
      frame.close();
    }
    return waiting.promise;
  }

  /** Resolves when another picture can be taken. */
  async ready(): Promise<void> {
    while (this.#encoder.state === 'configured' && this.#encoder.encodeQueueSize > MOST_WAITING) {
      await new Promise((resolve) => {
        this.#encoder.addEventListener('dequeue', resolve, { once: true });
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Resolves when every picture is encoded or left out. */
  async flush(): Promise<void> {
    await this.#encoder.flush();
    for (const { resolve } of this.#waiting.splice(0)) resolve(undefined);
  }

  /** @param reason what those are told who still wait */
  close(reason: unknown): void {
    this.#fail(reason);
    if (this.#encoder.state !== 'closed') this.#encoder.close();
  }

  /** Pictures come out in their order: one that was overtaken has been left out. */
  #settle(chunk: EncodedVideoChunk, metadata: EncodedVideoChunkMetadata | undefined): void {
    while (this.#waiting[0] && this.#waiting[0].timestamp < chunk.timestamp) {
      this.#waiting.shift()?.resolve(undefined);
    }
    this.#waiting.shift()?.resolve({ chunk, metadata });
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
    // Who waits for room in the queue looks again.
    this.#encoder.dispatchEvent(new Event('dequeue'));
  }
}
