import sharp from 'sharp';

/** A drawn frame: RGB, row by row. One pixel is one unit of the drawing's own coordinates. */
export interface Frame {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** Pixels for each side of the drawing, which is 280 units wide. */
export const FRAME_SIZE = 280;

/** Draws an SVG of {@link FRAME_SIZE} pixels on white. */
export async function rasterise(svg: string): Promise<Frame> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(FRAME_SIZE, FRAME_SIZE)
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`A frame has ${info.channels} channels, not 3.`);
  return { size: info.width, pixels: data };
}

export type Colour = readonly [red: number, green: number, blue: number];

/** The colour at a point, mixed from the four pixels around it. Outside of the frame it is white. */
export function colourAt(frame: Frame, x: number, y: number): Colour {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const channel = (index: 0 | 1 | 2) =>
    valueAt(frame, left, top, index) * (1 - right) * (1 - down) +
    valueAt(frame, left + 1, top, index) * right * (1 - down) +
    valueAt(frame, left, top + 1, index) * (1 - right) * down +
    valueAt(frame, left + 1, top + 1, index) * right * down;
  return [channel(0), channel(1), channel(2)];
}

function valueAt({ size, pixels }: Frame, x: number, y: number, channel: number): number {
  if (x < 0 || y < 0 || x >= size || y >= size) return 255;
  return pixels[(y * size + x) * 3 + channel] ?? 255;
}

/** How bright a colour is, 0 to 255 (Rec. 709). */
export function brightness([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
