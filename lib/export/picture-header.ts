import type { PixelFormat } from './picture-format.ts';

/** What the first bytes of a picture say about it. */
export interface PictureHeader {
  readonly format: PixelFormat;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether its pixels can be transparent. */
  readonly alpha: boolean;
}

/**
 * Reads what kind of picture some bytes are and how large it is, without decoding it; undefined for anything
 * but a PNG, a WebP or a baseline or progressive JPEG.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(view) ?? readWebp(view) ?? readJpeg(view);
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The signature, and the chunk IHDR that always follows: <https://www.w3.org/TR/png-3/#11IHDR>. */
function readPng(view: DataView): PictureHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  const colourType = view.getUint8(25);
  return {
    format: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    // 4 is grey and 6 colour with alpha; a palette (3) may have transparent entries.
    alpha: colourType === 4 || colourType === 6 || colourType === 3,
  };
}

/** The three kinds of first chunk: <https://developers.google.com/speed/webp/docs/riff_container>. */
function readWebp(view: DataView): PictureHeader | undefined {
  if (textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WEBP') return undefined;
  const format = 'webp';
  switch (textAt(view, 12)) {
    case 'VP8X':
      return {
        format,
        width: 1 + (view.getUint32(24, true) & 0xffffff),
        height: 1 + (view.getUint32(27, true) & 0xffffff),
        alpha: (view.getUint8(20) & 0x10) !== 0,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return {
        format,
        width: 1 + (bits & 0x3fff),
        height: 1 + ((bits >>> 14) & 0x3fff),
        alpha: ((bits >>> 28) & 1) === 1,
      };
    }
    case 'VP8 ':
      return {
        format,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        alpha: false,
      };
    default:
      return undefined;
  }
}

/** From marker to marker up to the start of the frame: ITU-T T.81, annex B. */
function readJpeg(view: DataView): PictureHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker < 0xc0 || marker > 0xc2) continue;
    return {
      format: 'jpeg',
      width: view.getUint16(at + 7),
      height: view.getUint16(at + 5),
      alpha: false,
    };
  }
  return undefined;
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}
