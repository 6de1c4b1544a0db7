import sharp from 'sharp';
import { FRAMES_PER_SECOND } from '../clip/scene.ts';
import type { ClipName } from '../clip/timeline.ts';
import { readClipPictures } from '../measuring/clip-pictures.ts';

/** The size in which the clip's pictures are told from each other, in pixels. */
export const THUMBNAIL = { width: 64, height: 48 } as const;

/** How many of the clip's pictures a slow machine may miss between two that it sees. */
const MISSED = 45;

/** Tells which picture of a clip a camera's picture is. */
export interface ClipRecogniser {
  /**
   * @param thumbnail the green of each pixel, row by row
   * @returns the seconds since the clip's start; never earlier than at the last call, modulo its duration
   */
  recognise(thumbnail: Uint8Array): number;
}

/** Reads the pictures of a clip, which is generated where there is none yet. */
export async function createClipRecogniser(name: ClipName): Promise<ClipRecogniser> {
  const frames = await readClipPictures(name);
  const thumbnails = await Promise.all(frames.map(thumbnailOf));
  let last: number | undefined;
  return {
    recognise: (thumbnail) => {
      const candidates =
        last === undefined
          ? thumbnails.keys()
          : Array.from({ length: MISSED }, (_, ahead) => ((last ?? 0) + ahead) % frames.length);
      last = nearest(thumbnail, thumbnails, candidates);
      return last / FRAMES_PER_SECOND;
    },
  };
}

function thumbnailOf(frame: Buffer): Promise<Uint8Array> {
  const { width, height } = THUMBNAIL;
  return sharp(frame)
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .extractChannel('green')
    .raw()
    .toBuffer();
}

function nearest(
  thumbnail: Uint8Array,
  thumbnails: readonly Uint8Array[],
  candidates: Iterable<number>,
): number {
  let best = { index: 0, difference: Number.POSITIVE_INFINITY };
  for (const index of candidates) {
    const difference = differenceOf(thumbnail, thumbnails[index] ?? thumbnail);
    if (difference < best.difference) best = { index, difference };
  }
  return best.index;
}

function differenceOf(first: Uint8Array, second: Uint8Array): number {
  return first.reduce((sum, value, index) => sum + (value - (second[index] ?? 0)) ** 2, 0);
}
