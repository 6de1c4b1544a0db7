import { decodeSvg } from './decode-svg.ts';
import type { PixelFormat } from './picture-format.ts';

/** What an SVG is to become. */
export interface RasterOrder {
  readonly format: PixelFormat;
  /** Width and height in pixels, a whole number. */
  readonly size: number;
  /** 0 to 1 for WebP and JPEG; a WebP of 1 loses nothing. A PNG never does. */
  readonly quality?: number;
}

/** Draws an SVG as a square picture of pixels. */
export type Raster = (svg: string, order: RasterOrder) => Promise<Blob>;

/** So a JPEG's edges stay clean, and flat colours flat. */
const USUAL_QUALITY = { png: 1, webp: 1, jpeg: 0.92 } as const;

/**
 * Draws an SVG on a canvas. For a document: a worker cannot decode SVG. Where the drawing lets something
 * through, a JPEG is white.
 *
 * @throws Error when the browser cannot read the SVG or cannot write the format
 */
export const rasterSvg: Raster = async (svg, { format, size, quality = USUAL_QUALITY[format] }) => {
  const image = await decodeSvg(svg, size);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no 2D canvas to draw the picture on.');
  if (format === 'jpeg') {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, size, size);
  }
  context.drawImage(image, 0, 0, size, size);
  const type = `image/${format}`;
  const picture = await canvas.convertToBlob({ type, quality });
  // A browser that can't write a format writes a PNG instead.
  if (picture.type !== type) throw new Error(`This browser cannot write ${type}.`);
  return picture;
};
