import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';

const FOLDER = resolve(import.meta.dirname, '../public/icon');
/** Icons that only the website has: a browser that installs it asks for large ones. */
const WEBSITE_FOLDER = resolve(import.meta.dirname, '../web/public/icon');
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

const drawing = await readFile(resolve(FOLDER, 'livemoji.svg'));
for (const size of [192, 512]) {
  const target = resolve(WEBSITE_FOLDER, `${size}.png`);
  await draw(size).png({ palette: false }).toFile(target);
  console.log(target);
}
// A system may cut any shape out of a maskable icon, but leaves a circle of 80% of its width (W3C, App Manifest).
const SIDE = 512;
const inside = await draw(Math.round(SIDE * 0.56)).toBuffer();
const maskable = resolve(WEBSITE_FOLDER, 'maskable.png');
await sharp({ create: { width: SIDE, height: SIDE, channels: 4, background: '#5546d6' } })
  .composite([{ input: inside, gravity: 'centre' }])
  .png({ palette: false })
  .toFile(maskable);
console.log(maskable);

function draw(size: number) {
  const density = (SVG_DENSITY * 4 * size) / 128;
  return sharp(drawing, { density }).resize(size, size).png();
}
