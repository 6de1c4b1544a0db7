import type { AnimationHeader } from './animation-header.ts';
import { readApngHeader } from './apng-header.ts';
import { readGifHeader } from './gif-header.ts';
import { readWebmHeader } from './webm-header.ts';
import { readWebpHeader } from './webp-header.ts';

/**
 * Reads what kind of moving picture some bytes are, without decoding a picture; undefined for anything but a WebM
 * with VP9, a GIF, an animated PNG or an animated WebP.
 */
export function readAnimationHeader(bytes: Uint8Array): AnimationHeader | undefined {
  for (const read of [readGifHeader, readApngHeader, readWebpHeader, readWebmHeader]) {
    try {
      const header = read(bytes);
      if (header) return header;
    } catch (error) {
      // The file ends before it should.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
