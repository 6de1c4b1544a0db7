import { type AnimationEncoder, type AnimationOrder, USUAL_QUALITY } from './animation-encoder.ts';
import type { AnimationFormat, VideoFormat } from './animation-format.ts';
import { IndexedApngFile, LosslessApngFile } from './apng-files.ts';
import { GifFile } from './gif-file.ts';
import type { PictureFile } from './picture-file.ts';
import { PictureFileEncoder } from './picture-file-encoder.ts';
import { encodeStill, type StillEncoder } from './still-encoder.ts';
import { WebpFile } from './webp-file.ts';

export type PictureFileFormat = Exclude<AnimationFormat, VideoFormat>;

/** An encoder for a format that is a picture, though it moves. */
export function openPictureFileEncoder(
  order: AnimationOrder,
  format: PictureFileFormat,
): AnimationEncoder {
  return new PictureFileEncoder(order, pictureFileOf(order, format));
}

/** @param still encodes single pictures; a test in Node has one of its own */
export function pictureFileOf(
  { alpha, quality = USUAL_QUALITY }: Pick<AnimationOrder, 'alpha' | 'quality'>,
  format: PictureFileFormat,
  still: StillEncoder = encodeStill,
): PictureFile {
  switch (format) {
    case 'gif':
      return new GifFile({ alpha, quality });
    case 'apng':
      return quality === 1 ? new LosslessApngFile(still) : new IndexedApngFile({ quality });
    case 'webp':
      return new WebpFile({ quality }, still);
  }
}
