import { checkPictureSize, type PictureFormat } from './picture-format.ts';
import { type Raster, rasterSvg } from './raster.ts';
import { svgFile } from './svg.ts';

export interface PictureOrder {
  readonly format: PictureFormat;
  /** Width and height in pixels, a whole number from 64 to 2048. An SVG has none. */
  readonly size: number;
}

/**
 * A drawing as a file.
 *
 * @throws RangeError for a size that is not allowed
 * @throws Error when the browser cannot read the SVG or cannot write the format
 */
export async function pictureFile(
  svg: string,
  { format, size }: PictureOrder,
  raster: Raster = rasterSvg,
): Promise<Blob> {
  if (format === 'svg') return svgFile(svg);
  checkPictureSize(format, size);
  return await raster(svg, { format, size });
}
