import sharp from 'sharp';
import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';

/** The pictures of FER-2013 are enlarged and set in a frame, or the detector would miss faces that fill them. */
export const ENLARGED = 288;
export const FRAME = 96;

/**
 * A face of FER-2013 as a PNG in which FaceLandmarker finds it.
 *
 * @param pixels 48x48 grey levels
 */
export async function enlargedFace(pixels: Uint8Array): Promise<Buffer> {
  const raw = { width: INPUT_SIZE, height: INPUT_SIZE, channels: 1 } as const;
  const edge = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME };
  const large = await sharp(pixels, { raw }).resize(ENLARGED, ENLARGED).png().toBuffer();
  return sharp(large)
    .extend({ ...edge, extendWith: 'copy' })
    .png()
    .toBuffer();
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
