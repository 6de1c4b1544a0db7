import { lightPicture } from '../export/packs/light-picture.ts';
import { PICTURE_SIZES, type PixelFormat } from '../export/picture-format.ts';
import { type Raster, rasterSvg } from '../export/raster.ts';
import { WeightError } from '../export/weight-error.ts';

/** What a field takes. */
export interface PictureWish {
  /** At least one, the best first. */
  readonly formats: readonly PixelFormat[];
  /** Width and height in pixels, a whole number from 64 to 2048. */
  readonly side: number;
  readonly mostBytes: number;
}

/** A picture that a field takes. */
export interface FittingPicture {
  readonly file: Blob;
  readonly format: PixelFormat;
  /** In pixels. */
  readonly side: number;
}

/** The sides that are tried when a picture is too heavy, in pixels. */
const STEPS = [1024, 512, 384, 256, 192, 128, 96, 64] as const;
/** A picture is rather of another format than smaller than this, in pixels. */
const STILL_LARGE = 256;

/**
 * Draws a picture as large as a field wishes and, where that is too heavy, in steps down to 64 pixels. The best
 * format is kept as long as the picture stays large.
 *
 * @throws WeightError when even the smallest is too heavy
 * @throws Error when the browser cannot read the SVG or cannot write the format
 */
export async function fittingPicture(
  svg: string,
  { formats, side, mostBytes }: PictureWish,
  raster: Raster = rasterSvg,
): Promise<FittingPicture> {
  const sides = [side, ...STEPS.filter((step) => step < side)];
  const large = sides.filter((each) => each >= Math.min(side, STILL_LARGE));
  const small = sides.filter((each) => !large.includes(each));
  const orders = [large, small].flatMap((some) =>
    formats.flatMap((format) => some.map((each) => ({ format, size: each }))),
  );
  let tooHeavy: WeightError | undefined;
  for (const order of orders) {
    try {
      const file = await lightPicture(svg, { ...order, path: order.format, mostBytes }, raster);
      return { file, format: order.format, side: order.size };
    } catch (error) {
      if (!(error instanceof WeightError)) throw error;
      tooHeavy = error;
    }
  }
  throw tooHeavy ?? new RangeError('A picture needs at least one format.');
}

/** The next smaller side; undefined below the smallest. */
export function smallerSide(side: number): number | undefined {
  const half = Math.floor(side / 2);
  return half >= PICTURE_SIZES.least ? half : undefined;
}
