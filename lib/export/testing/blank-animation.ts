import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import sharp from 'sharp';
import type { DrawnAnimationOrder } from '../animation/encode-drawn-animation.ts';
import { pictureFileOf } from '../animation/open-picture-file.ts';
import type { StillEncoder } from '../animation/still-encoder.ts';

/** Encodes stills as a browser does, by other encoders: for tests in Node. */
export const sharpStill: StillEncoder = async ({ data, width, height }, { type, quality = 1 }) => {
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  const encoded =
    type === 'image/png' ? image.png() : image.webp({ lossless: quality === 1, effort: 0 });
  return new Uint8Array(await encoded.toBuffer());
};

export interface BlankOrder extends Pick<DrawnAnimationOrder, 'format' | 'size'> {
  /** In seconds. */
  readonly length: number;
  /** How many there are, each with a pixel more than the one before. */
  readonly pictures: number;
  readonly alpha: boolean;
}

/** A file with hardly anything on it, of the right kind: for tests of what is said about files. */
export async function blankAnimation(order: BlankOrder): Promise<Uint8Array> {
  const { format, size, length, pictures, alpha } = order;
  if (format === 'webm') return await blankWebm(order);
  if (format === 'mp4') throw new Error('No test asks for an MP4.');
  const file = pictureFileOf({ alpha, quality: 1 }, format, sharpStill);
  for (let index = 0; index < pictures; index += 1) {
    const data = new Uint8ClampedArray(4 * size * size).fill(255, 0, 4 * (index + 1));
    const span = { start: (index * length) / pictures, end: ((index + 1) * length) / pictures };
    await file.add({ data, width: size, height: size }, span);
  }
  const blob = await file.finish();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Its pictures can't be decoded; what stands around them is as it should be. */
async function blankWebm({ size, length, pictures, alpha }: BlankOrder): Promise<Uint8Array> {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(source, { canBeTransparent: alpha });
  await output.start();
  const decoderConfig = { codec: 'vp09.00.40.08', codedWidth: size, codedHeight: size };
  for (let index = 0; index < pictures; index += 1) {
    const packet = new EncodedPacket(
      Uint8Array.of(index),
      index === 0 ? 'key' : 'delta',
      (index * length) / pictures,
      length / pictures,
      -1,
      undefined,
      alpha ? { alpha: Uint8Array.of(index) } : {},
    );
    await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(output.target.buffer ?? new ArrayBuffer(0));
}
