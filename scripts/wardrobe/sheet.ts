import sharp, { type OverlayOptions } from 'sharp';

const LABEL_HEIGHT = 16;

/** A drawing 280 units wide, and what it shows. */
export interface Picture {
  readonly label: string;
  readonly svg: string;
}

/**
 * Writes pictures side by side, each above its label.
 *
 * @param size width and height of each, in pixels
 * @returns the path
 */
export async function writeSheet(
  path: string,
  pictures: readonly Picture[],
  size: number,
  columns: number,
): Promise<string> {
  const rows = Math.ceil(pictures.length / columns);
  const cells = await Promise.all(
    pictures.map((picture, index) =>
      cell(
        picture,
        size,
        (index % columns) * size,
        Math.floor(index / columns) * (size + LABEL_HEIGHT),
      ),
    ),
  );
  const sheet = sharp({
    create: {
      width: Math.min(columns, pictures.length) * size,
      height: rows * (size + LABEL_HEIGHT),
      channels: 3,
      background: '#ffffff',
    },
  });
  await sheet.composite(cells.flat()).png().toFile(path);
  return path;
}

async function cell(
  { label, svg }: Picture,
  size: number,
  left: number,
  top: number,
): Promise<OverlayOptions[]> {
  const drawing = sharp(Buffer.from(svg), { density: (72 * size) / 280 });
  const text = `<text x="3" y="12" font-family="sans-serif" font-size="${size < 100 ? 7 : 10}">${label}</text>`;
  const caption = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${LABEL_HEIGHT}">${text}</svg>`;
  return [
    { input: await drawing.resize(size, size).png().toBuffer(), left, top },
    { input: Buffer.from(caption), left, top: top + size },
  ];
}
