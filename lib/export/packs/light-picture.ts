import type { PixelFormat } from '../picture-format.ts';
import type { Raster } from '../raster.ts';
import { WeightError } from '../weight-error.ts';

/** The qualities that are tried, down to where flat colours begin to fray. */
const QUALITIES: Readonly<Record<PixelFormat, readonly number[]>> = {
  /** From lossless. */
  webp: [1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3],
  jpeg: [0.92, 0.85, 0.75, 0.6, 0.45, 0.3],
  /**
   * A PNG has no quality to lower. None is needed in packs: even unpacked, the pixels of every PNG there are
   * lighter than its limit, which a test holds, so there is no quantiser.
   */
  png: [1],
};

export interface LightOrder {
  readonly path: string;
  readonly format: PixelFormat;
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
  for (const quality of QUALITIES[format]) {
    const picture = await raster(svg, { format, size, quality });
    if (picture.size <= mostBytes) return picture;
    lightest = Math.min(lightest, picture.size);
  }
  throw new WeightError(path, lightest, mostBytes);
}
