import { type Span, unitsOf } from './picture-file.ts';
import type { Area } from './pixels.ts';
import { bigEndian, PNG_SIGNATURE, pngChunk } from './png-chunks.ts';

const MILLISECONDS = 1000;
/** Colour types of a PNG: a palette, or red, green, blue and opacity. */
export const COLOUR_TYPE = { palette: 3, open: 6 } as const;

export interface ApngHeader {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  /** Chunks that stand before the first picture: a palette. */
  readonly before: readonly Uint8Array<ArrayBuffer>[];
}

/** A picture of an animated PNG: its zlib stream as PNG has it, for its area. */
export interface ApngPicture {
  readonly area: Area;
  readonly span: Span;
  readonly stream: Uint8Array;
}

/**
 * Writes an animated PNG that repeats for ever: <https://www.w3.org/TR/png-3/#apng-frame-based-animation>. Each
 * picture replaces its area of the one before; the first is the whole, and what a program shows that knows no APNG.
 */
export function writeApng(header: ApngHeader, pictures: readonly ApngPicture[]): Blob {
  const { width, height, colourType, before } = header;
  let sequence = 0;
  const parts: Uint8Array<ArrayBuffer>[] = [
    PNG_SIGNATURE,
    pngChunk('IHDR', bigEndian([4, width], [4, height], [1, 8], [1, colourType], [3, 0])),
    pngChunk('acTL', bigEndian([4, pictures.length], [4, 0])),
    ...before,
  ];
  for (const [index, { area, span, stream }] of pictures.entries()) {
    parts.push(pngChunk('fcTL', control(sequence, area, span)));
    sequence += 1;
    if (index === 0) parts.push(pngChunk('IDAT', stream));
    else {
      const data = new Uint8Array(4 + stream.length);
      data.set(bigEndian([4, sequence]));
      data.set(stream, 4);
      parts.push(pngChunk('fdAT', data));
      sequence += 1;
    }
  }
  parts.push(pngChunk('IEND', new Uint8Array()));
  return new Blob(parts, { type: 'image/apng' });
}

/** Disposal 0 leaves the picture where it is, and blending 0 puts the next in its place. */
function control(sequence: number, { left, top, width, height }: Area, span: Span): Uint8Array {
  return bigEndian(
    [4, sequence],
    [4, width],
    [4, height],
    [4, left],
    [4, top],
    [2, unitsOf(span, MILLISECONDS)],
    [2, MILLISECONDS],
    [1, 0],
    [1, 0],
  );
}
