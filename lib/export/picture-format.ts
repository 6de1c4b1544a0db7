/** The pictures made of pixels that can be taken along. */
export const PIXEL_FORMATS = ['png', 'webp', 'jpeg'] as const;

/** Every kind of picture that can be taken along, in the order in which a chooser offers them. */
export const PICTURE_FORMATS = ['png', 'webp', 'jpeg', 'svg'] as const;

export type PixelFormat = (typeof PIXEL_FORMATS)[number];
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The sides that a picture made of pixels may have. */
export const PICTURE_SIZES = { least: 64, most: 2048 } as const;

/** What people call each format. */
export const FORMAT_NAMES: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG',
  webp: 'WebP',
  jpeg: 'JPEG',
  svg: 'SVG',
};

/** How a file of a format ends, without the dot. */
export const EXTENSIONS: Readonly<Record<PictureFormat, string>> = {
  png: 'png',
  webp: 'webp',
  jpeg: 'jpg',
  svg: 'svg',
};

/** Whether a picture can be taken along with this side, in pixels. */
export function isPictureSize(size: number): boolean {
  return Number.isInteger(size) && size >= PICTURE_SIZES.least && size <= PICTURE_SIZES.most;
}

/** Whether a format can let through what is behind the picture. */
export function hasTransparency(format: PictureFormat): boolean {
  return format !== 'jpeg';
}

/** @throws RangeError for a size that is not allowed, and says which are */
export function checkPictureSize(format: PictureFormat, size: number): void {
  if (isPictureSize(size)) return;
  const { least, most } = PICTURE_SIZES;
  throw new RangeError(
    `A ${FORMAT_NAMES[format]} of ${size} pixels? Allowed: whole numbers from ${least} to ${most}.`,
  );
}
