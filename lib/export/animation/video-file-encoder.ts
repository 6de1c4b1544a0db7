import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import {
  type Picture,
  type SoundOrder,
  USUAL_QUALITY,
  type VideoAnimationEncoder,
  type VideoOrder,
} from './animation-encoder.ts';
import { ANIMATION_TYPES, type VideoFormat } from './animation-format.ts';
import { ChannelEncoder, type EncodedPicture } from './channel-encoder.ts';
import { PictureSplitter } from './split-picture.ts';
import {
  type ChosenVideo,
  chooseSoundCodec,
  chooseVideoCodec,
  videoBitrate,
} from './video-codecs.ts';

/** Seconds from one picture that can be jumped to until the next. */
const KEY_INTERVAL = 5;
/** An outline without colours takes so much of what the picture takes. */
const OPACITY_SHARE = 0.4;
const VOICE_BITRATE = 64_000;
const MICROSECONDS = 1_000_000;

type Encoded = Promise<EncodedPicture | undefined>;

/**
 * Encodes with the browser's own encoders (WebCodecs) and writes the file with Mediabunny. A WebM with transparency
 * has a second VP9 stream for the opacity, as every browser but Safari shows it.
 */
export class VideoFileEncoder implements VideoAnimationEncoder {
  readonly #output: Output<WebMOutputFormat | Mp4OutputFormat, BufferTarget>;
  readonly #pictures: EncodedVideoPacketSource;
  readonly #sound: AudioSampleSource | undefined;
  readonly #colour: ChannelEncoder;
  readonly #opacity: ChannelEncoder | undefined;
  readonly #splitter: PictureSplitter | undefined;
  readonly #signal: AbortSignal;
  readonly #format: VideoFormat;
  readonly #end = new AbortController();
  /** Writes packet after packet. */
  #writing: Promise<void> = Promise.resolve();
  #lastKey = Number.NEGATIVE_INFINITY;

  private constructor(
    { format, width, height, alpha, signal }: VideoOrder,
    { codec, configuration }: ChosenVideo,
    sound: AudioSampleSource | undefined,
  ) {
    const open = alpha && format === 'webm';
    this.#format = format;
    this.#signal = signal;
    this.#colour = new ChannelEncoder(configuration);
    const bitrate = OPACITY_SHARE * (configuration.bitrate ?? 0);
    this.#opacity = open ? new ChannelEncoder({ ...configuration, bitrate }) : undefined;
    this.#splitter = open ? new PictureSplitter(width, height) : undefined;
    this.#output = new Output({
      format: format === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat(),
      target: new BufferTarget(),
    });
    this.#pictures = new EncodedVideoPacketSource(codec);
    this.#output.addVideoTrack(this.#pictures, { canBeTransparent: open });
    this.#sound = sound;
    if (sound) this.#output.addAudioTrack(sound);
    signal.addEventListener('abort', () => this.close(), { signal: this.#end.signal });
  }

  /**
   * @throws RangeError for an MP4 with a side that is odd
   * @throws Error when this browser can't write the format
   */
  static async create(order: VideoOrder): Promise<VideoFileEncoder> {
    const { format, width, height, framesPerSecond, quality = USUAL_QUALITY, signal } = order;
    if (format === 'mp4' && (width % 2 !== 0 || height % 2 !== 0)) {
      throw new RangeError(`An MP4 of ${width} by ${height} pixels? Allowed: even numbers.`);
    }
    const chosen = await chooseVideoCodec(format, {
      width,
      height,
      framerate: framesPerSecond,
      bitrate: videoBitrate(order, quality),
      latencyMode: 'quality',
    });
    const sound = order.sound && (await soundSource(format, order.sound));
    signal.throwIfAborted();
    const encoder = new VideoFileEncoder(order, chosen, sound);
    await encoder.#output.start();
    return encoder;
  }

  async add(picture: Picture, timestamp: number, duration: number): Promise<void> {
    this.#signal.throwIfAborted();
    const timing = {
      timestamp: Math.round(timestamp * MICROSECONDS),
      duration: Math.round(duration * MICROSECONDS),
    };
    const isKey = timestamp - this.#lastKey >= KEY_INTERVAL;
    if (isKey) this.#lastKey = timestamp;
    this.#write(...this.#encode(picture, timing, isKey));
    await Promise.all([this.#colour.ready(), this.#opacity?.ready()]);
    this.#signal.throwIfAborted();
  }

  async addSound(sound: AudioData, timestamp: number): Promise<void> {
    this.#signal.throwIfAborted();
    if (!this.#sound) throw new Error('The order of this video had no sound.');
    const sample = new AudioSample(sound.clone());
    try {
      sample.setTimestamp(timestamp);
      await this.#sound.add(sample);
    } finally {
      sample.close();
    }
  }

  async finish(): Promise<Blob> {
    this.#signal.throwIfAborted();
    if (this.#lastKey < 0) throw new Error('A video needs one picture at least.');
    await Promise.all([this.#colour.flush(), this.#opacity?.flush()]);
    await this.#writing;
    await this.#output.finalize();
    this.#signal.throwIfAborted();
    const { buffer } = this.#output.target;
    this.close();
    if (!buffer) throw new Error('The video was not written.');
    return new Blob([buffer], { type: ANIMATION_TYPES[this.#format] });
  }

  close(): void {
    this.#end.abort();
    const reason: unknown = this.#signal.aborted
      ? this.#signal.reason
      : new Error('The encoder is closed.');
    this.#colour.close(reason);
    this.#opacity?.close(reason);
    if (this.#output.state === 'started') void this.#output.cancel();
  }

  #encode(
    picture: Picture,
    timing: { readonly timestamp: number; readonly duration: number },
    isKey: boolean,
  ): [Encoded, Encoded | undefined] {
    if (!this.#splitter || !this.#opacity) {
      const frame = new VideoFrame(picture, { ...timing, alpha: 'discard' });
      return [this.#colour.encode(frame, isKey), undefined];
    }
    const { colour, opacity } = this.#splitter.split(picture, timing);
    return [this.#colour.encode(colour, isKey), this.#opacity.encode(opacity, isKey)];
  }

  /** Both streams of a picture are written together; where one was left out, so is the other. */
  #write(colour: Encoded, opacity: Encoded | undefined): void {
    this.#writing = this.#writing.then(async () => {
      const [seen, open] = [await colour, await opacity];
      if (!seen || (opacity && !open)) return;
      const packet = EncodedPacket.fromEncodedChunk(
        seen.chunk,
        open && { alpha: bytesOf(open.chunk) },
      );
      await this.#pictures.add(packet, seen.metadata);
    });
    // `finish` tells of it, and `add` where the encoder failed.
    this.#writing.catch(() => undefined);
  }
}

async function soundSource(
  format: VideoFormat,
  { sampleRate, numberOfChannels, bitrate = VOICE_BITRATE * numberOfChannels }: SoundOrder,
): Promise<AudioSampleSource> {
  const codec = await chooseSoundCodec(format, { sampleRate, numberOfChannels, bitrate });
  return new AudioSampleSource({ codec, bitrate });
}

function bytesOf(chunk: EncodedVideoChunk): Uint8Array {
  const bytes = new Uint8Array(chunk.byteLength);
  chunk.copyTo(bytes);
  return bytes;
}
