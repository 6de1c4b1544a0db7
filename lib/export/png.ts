import { SVG_TYPE } from './svg.ts';

/** The sides a PNG may have, in pixels. */
export const PNG_SIZES = { least: 64, most: 2048 } as const;

export interface PngOptions {
  /** A CSS colour behind the drawing; transparent without it. */
  readonly background?: string;
  /** Cuts the picture to a circle. */
  readonly circle?: boolean;
}

/**
 * Draws an SVG as a square PNG. For a document: a worker cannot decode SVG.
 *
 * @param size width and height in pixels, a whole number from 64 to 2048
 * @throws RangeError for another size
 * @throws Error when the browser cannot read the SVG
 */
export async function pngFromSvg(
  svg: string,
  size: number,
  options: PngOptions = {},
): Promise<Blob> {
  checkSize(size);
  const image = await decode(sized(svg, size));
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no 2D canvas to draw the picture on.');
  if (options.circle === true) {
    context.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
    context.clip();
  }
  if (options.background !== undefined) {
    context.fillStyle = options.background;
    context.fillRect(0, 0, size, size);
  }
  context.drawImage(image, 0, 0, size, size);
  return canvas.convertToBlob({ type: 'image/png' });
}

function checkSize(size: number): void {
  const { least, most } = PNG_SIZES;
  if (!Number.isInteger(size) || size < least || size > most) {
    throw new RangeError(
      `A PNG of ${size} pixels? Allowed: whole numbers from ${least} to ${most}.`,
    );
  }
}

/** An SVG without a size of its own is decoded at the browser's default, and then blurred by scaling. */
function sized(svg: string, size: number): string {
  return svg.replace(/<svg\b[^>]*>/, (root) =>
    root
      .replace(/\s(?:width|height)="[^"]*"/g, '')
      .replace('<svg', `<svg width="${size}" height="${size}"`),
  );
}

async function decode(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:${SVG_TYPE};charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error('The drawing could not be read as an SVG picture.', { cause });
  }
  return image;
}
