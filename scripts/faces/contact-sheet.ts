import sharp, { type OverlayOptions } from 'sharp';

export interface Picture {
  readonly label: string;
  readonly svg: string;
}

export interface SheetLayout {
  /** Width and height of a picture in pixels. */
  readonly size: number;
  readonly columns: number;
  /** The square of the drawing that is shown, in units of a drawing of 280; without it all of it. */
  readonly crop?: { readonly left: number; readonly top: number; readonly size: number };
}

const LABEL_HEIGHT = 18;
const WHOLE = { left: 0, top: 0, size: 280 };

/** Writes pictures in rows, each with its label below, as a PNG file. */
export async function writeSheet(
  file: string,
  pictures: readonly Picture[],
  layout: SheetLayout,
): Promise<void> {
  const cells = await Promise.all(pictures.map((each, index) => cell(each, layout, index)));
  const rows = Math.ceil(pictures.length / layout.columns);
  const sheet = sharp({
    create: {
      width: layout.columns * layout.size,
      height: rows * (layout.size + LABEL_HEIGHT),
      channels: 3,
      background: '#ffffff',
    },
  });
  await sheet.composite(cells.flat()).png().toFile(file);
}

async function cell(
  picture: Picture,
  { size, columns, crop = WHOLE }: SheetLayout,
  index: number,
): Promise<OverlayOptions[]> {
  const left = (index % columns) * size;
  const top = Math.floor(index / columns) * (size + LABEL_HEIGHT);
  const drawing = sharp(Buffer.from(cropped(picture.svg, crop)), {
    density: 72 * Math.min(4, size / crop.size),
  });
  return [
    { input: await drawing.resize(size, size).png().toBuffer(), left, top },
    { input: Buffer.from(labelled(picture.label, size)), left, top: top + size },
  ];
}

/** Every hand has a scale of its own: the square is taken as a share of its drawing. */
function cropped(svg: string, { left, top, size }: typeof WHOLE): string {
  return svg.replace(/viewBox="0 0 (\d+) \d+"/, (_, whole: string) => {
    const unit = Number(whole) / WHOLE.size;
    return `viewBox="${left * unit} ${top * unit} ${size * unit} ${size * unit}"`;
  });
}

function labelled(label: string, width: number): string {
  const text = `<text x="4" y="13" font-family="sans-serif" font-size="11">${label}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL_HEIGHT}">${text}</svg>`;
}
