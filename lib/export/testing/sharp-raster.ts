import sharp from 'sharp';
import type { Raster } from '../raster.ts';

/** Draws as a browser does, with another renderer (librsvg) and other encoders: for tests in Node. */
export const sharpRaster: Raster = async (svg, { format, size, quality = 1 }) => {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  const picture = sharp(new TextEncoder().encode(sized));
  const lossless = quality === 1;
  const encoders = {
    png: () => picture.png(),
    webp: () =>
      picture.webp({ effort: 0, ...(lossless ? { lossless } : { quality: 100 * quality }) }),
    jpeg: () => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 92 }),
  };
  const bytes = await encoders[format]().toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: `image/${format}` });
};
