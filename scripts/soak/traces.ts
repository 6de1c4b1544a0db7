import { EMOTIONS } from '../../lib/expression/emotions.ts';

/** Larger pictures than any icon, in pixels: a frame of a camera has 640. */
const LARGEST_ICON = 256;
/** What the numbers of a face are called. Programs have these names too, but no numbers after them. */
const NAMES = ['probabilities', 'capturedAt', 'landmarks', 'blendshapes', 'faceLandmarks'];
/** In the order of a log: so many expressions in a row are a history. */
const HISTORY = 4;
/** How many bytes of a known picture are looked for, and how many such pieces of each. */
const PIECE = { bytes: 48, each: 4 } as const;

const names = NAMES.join('|');
const expressions = EMOTIONS.join('|');

/** Patterns that are looked for in the text of a file, in Latin-1, so that a character is a byte. */
const PATTERNS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'numbers of a face',
    pattern: new RegExp(`"(?:${names})"\\s*:\\s*[-\\d[{]`),
  },
  {
    what: 'numbers of a face, as browsers clone them',
    // The length of a name comes before it, the kind of its value (number, object, array, text) after it.
    pattern: new RegExp(`"[\\x05-\\x20](?:${names})[NIoAF"]`),
  },
  {
    what: 'a list of expressions with numbers',
    pattern: new RegExp(`(?:"(?:${expressions})"\\s*:\\s*[\\d.e-]+,?\\s*){3}`),
  },
  {
    what: 'a history of expressions',
    pattern: new RegExp(`(?:"(?:${expressions})"[^a-z]{1,40}){${HISTORY}}`),
  },
];

/** Short pieces out of the middle of pictures that the camera showed, where nothing is common to all files. */
export function piecesOf(picture: Buffer): readonly Buffer[] {
  return Array.from({ length: PIECE.each }, (_, index) => {
    const at = Math.floor((picture.length * (index + 1)) / (PIECE.each + 1));
    return picture.subarray(at, at + PIECE.bytes);
  });
}

/**
 * Looks for what must never be kept: pictures, numbers of a face, and what it showed when.
 *
 * @param bytes a file
 * @param pieces of pictures that the camera showed; see {@link piecesOf}
 * @returns what was found, in words; empty when it is clean
 */
export function tracesIn(bytes: Buffer, pieces: readonly Buffer[] = []): readonly string[] {
  const found = pieces.some((piece) => bytes.includes(piece)) ? ['a frame of the camera'] : [];
  found.push(...largePictures(bytes));
  for (const text of [bytes.toString('latin1'), bytes.toString('utf16le')]) {
    for (const { what, pattern } of PATTERNS) if (pattern.test(text)) found.push(what);
  }
  return [...new Set(found)];
}

/** PNG, JPEG and WebP by their first bytes, wherever they lie in a file. */
function largePictures(bytes: Buffer): string[] {
  const found: string[] = [];
  const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  for (let at = bytes.indexOf(png); at >= 0; at = bytes.indexOf(png, at + 1)) {
    const isWhole = at + 24 <= bytes.length;
    const side = isWhole ? Math.max(bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)) : 0;
    if (side > LARGEST_ICON) found.push(`a PNG of ${side} pixels`);
  }
  const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
  for (let at = bytes.indexOf(jpeg); at >= 0; at = bytes.indexOf(jpeg, at + 1)) {
    const kind = bytes[at + 3] ?? 0;
    // JFIF, Exif, or tables at once; three bytes alone come by chance.
    if (kind === 0xe0 || kind === 0xe1 || kind === 0xdb) found.push('a JPEG');
  }
  if (bytes.includes('WEBPVP8')) found.push('a WebP');
  return found;
}
