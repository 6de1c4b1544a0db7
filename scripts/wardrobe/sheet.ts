import sharp, { type OverlayOptions } from 'sharp';

const LABEL_HEIGHT = 16;

/** A drawing, and what it shows. */
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

/**
 * Writes pictures that are too large for one sheet on several, which are numbered from 1.
 *
 * @param path without the number and the ending
 * @returns the paths
 */
export async function writePages(
  path: string,
  pictures: readonly Picture[],
  size: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let start = 0; start < pictures.length; start += columns * rows) {
    const page = pictures.slice(start, start + columns * rows);
    paths.push(await writeSheet(`${path}-${paths.length + 1}.png`, page, size, columns));
  }
  return paths;
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
