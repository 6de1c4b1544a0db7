import { PIXEL_FORMATS, type PixelFormat } from '../export/picture-format.ts';

/** What lets every picture in. */
const ANY: readonly string[] = ['image/*', '*/*', '*', '.*'];

/** Types and endings by which fields ask for a format, the usual mistakes among them. */
const ASKED_BY: Readonly<Record<PixelFormat, readonly string[]>> = {
  png: ['image/png', 'image/x-png', 'png'],
  webp: ['image/webp', 'webp'],
  jpeg: ['image/jpeg', 'image/jpg', 'image/pjpeg', 'jpg', 'jpeg', 'jpe', 'jfif'],
};

/**
 * The formats that a file field takes, the best for a drawing first; empty for a field that isn't for pictures.
 *
 * @param accept the field's attribute: types and endings between commas, empty where everything is welcome
 */
export function acceptedFormats(accept: string): readonly PixelFormat[] {
  const tokens = accept
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((token) => token !== '');
  if (tokens.length === 0 || tokens.some((token) => ANY.includes(token))) return PIXEL_FORMATS;
  const asked = tokens.map((token) => token.replace(/^\./, ''));
  return PIXEL_FORMATS.filter((format) => ASKED_BY[format].some((name) => asked.includes(name)));
}
