import { SVG_TYPE } from './svg.ts';

/**
 * Reads an SVG as an image of a size. For a document: a worker cannot decode SVG.
 *
 * @param size width and height in pixels
 * @throws Error when the browser cannot read the SVG
 */
export async function decodeSvg(svg: string, size: number): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:${SVG_TYPE};charset=utf-8,${encodeURIComponent(sized(svg, size))}`;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error('The drawing could not be read as an SVG picture.', { cause });
  }
  return image;
}

/** An SVG without a size of its own is decoded at the browser's default, and then blurred by scaling. */
function sized(svg: string, size: number): string {
  return svg.replace(/<svg\b[^>]*>/, (root) =>
    root
      .replace(/\s(?:width|height)="[^"]*"/g, '')
      .replace('<svg', `<svg width="${size}" height="${size}"`),
  );
}
