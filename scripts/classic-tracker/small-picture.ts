import sharp from 'sharp';
import type { SmallPicture } from '../../lib/face/classic/small-picture.ts';

/** The size in which the extension gives a webcam's picture to the classic tracker. */
export const SMALL = { width: 320, height: 240 } as const;

/** Decodes a picture of 4:3 as the classic tracker gets it. */
export async function smallPictureOf(picture: Uint8Array): Promise<SmallPicture> {
  const pixels = await sharp(picture)
    .resize(SMALL.width, SMALL.height, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { ...SMALL, pixels };
}
