import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';

const FOLDER = resolve(import.meta.dirname, '../public/icon');
/** Dots per inch at which one unit of an SVG is one pixel. */
const SVG_DENSITY = 72;
/** The 16 pixel icon has a drawing of its own, with features that sit on whole pixels. */
const DRAWINGS = [
  { file: 'livemoji-16.svg', side: 16, sizes: [16] },
  { file: 'livemoji.svg', side: 128, sizes: [32, 48, 128] },
];

for (const { file, side, sizes } of DRAWINGS) {
  const drawing = await readFile(resolve(FOLDER, file));
  for (const size of sizes) {
    // Drawn four times as large and then made smaller, which keeps the edges smooth.
    const density = (SVG_DENSITY * 4 * size) / side;
    const target = resolve(FOLDER, `${size}.png`);
    await sharp(drawing, { density }).resize(size, size).png({ palette: false }).toFile(target);
    console.log(target);
  }
}
