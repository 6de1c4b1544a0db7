import type { PixelFormat } from '../picture-format.ts';
import type { Raster } from '../raster.ts';
import { WeightError } from '../weight-error.ts';

/** From lossless down to where flat colours begin to fray. */
const WEBP_QUALITIES = [1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] as const;
/**
 * A PNG has no quality to lower. None is needed: even unpacked, the pixels of every PNG in a pack are lighter
 * than its limit, which a test holds, so there is no quantiser.
 */
const PNG_QUALITIES = [1] as const;

export interface LightOrder {
  readonly path: string;
  readonly format: Exclude<PixelFormat, 'jpeg'>;
  /** In pixels. */
  readonly size: number;
  readonly mostBytes: number;
}

/**
 * Draws a picture with the highest quality that keeps it under its limit.
 *
 * @throws WeightError when none does
 */
export async function lightPicture(
  svg: string,
  { path, format, size, mostBytes }: LightOrder,
  raster: Raster,
): Promise<Blob> {
  let lightest = Number.POSITIVE_INFINITY;
  for (const quality of format === 'webp' ? WEBP_QUALITIES : PNG_QUALITIES) {
    const picture = await raster(svg, { format, size, quality });
    if (picture.size <= mostBytes) return picture;
    lightest = Math.min(lightest, picture.size);
  }
  throw new WeightError(path, lightest, mostBytes);
}
