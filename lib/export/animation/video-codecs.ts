import type { AudioCodec, VideoCodec } from 'mediabunny';
import type { VideoOrder } from './animation-encoder.ts';
import type { VideoFormat } from './animation-format.ts';

interface Candidate<Codec> {
  readonly codec: Codec;
  /** As WebCodecs calls it. */
  readonly name: string;
}

/**
 * What each file may hold, the best first. A WebM with transparency can only be VP9 here. H.264 at level 4.0 is
 * what every player takes; a Chromium that was built without its encoder writes VP9, which phones play too.
 */
const VIDEO: Readonly<Record<VideoFormat, readonly Candidate<VideoCodec>[]>> = {
  webm: [{ codec: 'vp9', name: 'vp09.00.40.08' }],
  mp4: [
    { codec: 'avc', name: 'avc1.640028' },
    { codec: 'avc', name: 'avc1.42e028' },
    { codec: 'vp9', name: 'vp09.00.40.08' },
  ],
};

/** Chromium on Linux has no encoder for AAC; Opus in an MP4 plays in browsers and on Android, not in QuickTime. */
const SOUND: Readonly<Record<VideoFormat, readonly Candidate<AudioCodec>[]>> = {
  webm: [{ codec: 'opus', name: 'opus' }],
  mp4: [
    { codec: 'aac', name: 'mp4a.40.2' },
    { codec: 'opus', name: 'opus' },
  ],
};

export interface ChosenVideo {
  readonly codec: VideoCodec;
  readonly configuration: VideoEncoderConfig;
}

/**
 * Bits a second for flat colours and clear lines. Twice as wide a picture has twice as long lines and four times
 * the area: between the two.
 *
 * @param quality 0 to 1
 */
export function videoBitrate(
  { width, height, framesPerSecond }: Pick<VideoOrder, 'width' | 'height' | 'framesPerSecond'>,
  quality: number,
): number {
  return Math.round(6 * Math.max(quality, 0.1) ** 2 * (width * height) ** 0.75 * framesPerSecond);
}

/**
 * The first codec for a format that this browser can encode, with its configuration.
 *
 * @param wanted without a codec
 * @throws Error when there is none
 */
export async function chooseVideoCodec(
  format: VideoFormat,
  wanted: Omit<VideoEncoderConfig, 'codec'>,
): Promise<ChosenVideo> {
  for (const { codec, name } of VIDEO[format]) {
    const { supported, config } = await VideoEncoder.isConfigSupported({ ...wanted, codec: name });
    if (supported && config) return { codec, configuration: config };
  }
  throw new Error(`This browser can't write ${wanted.width} by ${wanted.height} as ${format}.`);
}

/**
 * The first codec for a format's sound that this browser can encode.
 *
 * @throws Error when there is none
 */
export async function chooseSoundCodec(
  format: VideoFormat,
  wanted: Omit<AudioEncoderConfig, 'codec'>,
): Promise<AudioCodec> {
  for (const { codec, name } of SOUND[format]) {
    const { supported } = await AudioEncoder.isConfigSupported({ ...wanted, codec: name });
    if (supported) return codec;
  }
  throw new Error(`This browser can't write sound of ${wanted.sampleRate} Hz into ${format}.`);
}
