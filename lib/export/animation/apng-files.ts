import { type ApngPicture, COLOUR_TYPE, writeApng } from './apng-writer.ts';
import { type Colour, coloursFor, makePalette, PaletteIndex } from './palette.ts';
import type { PictureFile, Span } from './picture-file.ts';
import { PictureStore } from './picture-store.ts';
import { asNumbers, changedArea, cropped, type Pixels, wholeOf } from './pixels.ts';
import { pngChunk, pngChunks } from './png-chunks.ts';
import type { StillEncoder } from './still-encoder.ts';

/** An animated PNG with one palette for all pictures, in which colours may be half open. */
export class IndexedApngFile implements PictureFile {
  readonly #store = new PictureStore();
  readonly #colours: number;

  /** @param quality 0 to 1: how many colours there are */
  constructor({ quality }: { readonly quality: number }) {
    this.#colours = coloursFor(quality);
  }

  add(pixels: Pixels, span: Span): Promise<void> {
    this.#store.add(pixels, span);
    return Promise.resolve();
  }

  async finish(): Promise<Blob> {
    const counts = this.#store.colours;
    const palette = makePalette({ counts, size: this.#colours, alpha: true });
    const index = new PaletteIndex(palette);
    const pictures: ApngPicture[] = [];
    let size = { width: 0, height: 0 };
    for (const { pixels, area, span } of this.#store.pictures()) {
      size = pixels;
      const stream = await deflated(indexedRows(cropped(pixels, area), index));
      pictures.push({ area, span, stream });
    }
    const { width, height } = size;
    const before = paletteChunks(palette);
    return writeApng({ width, height, colourType: COLOUR_TYPE.palette, before }, pictures);
  }
}

/** An animated PNG that loses nothing. */
export class LosslessApngFile implements PictureFile {
  readonly #still: StillEncoder;
  readonly #pictures: ApngPicture[] = [];
  #last: Pixels | undefined;

  constructor(still: StillEncoder) {
    this.#still = still;
  }

  async add(pixels: Pixels, span: Span): Promise<void> {
    const area = this.#last ? changedArea(this.#last, pixels) : wholeOf(pixels);
    if (!area) {
      const last = this.#pictures.pop();
      if (last) this.#pictures.push({ ...last, span: { ...last.span, end: span.end } });
      return;
    }
    this.#last = { ...pixels, data: pixels.data.slice() };
    const png = await this.#still(cropped(pixels, area), { type: 'image/png' });
    this.#pictures.push({ area, span, stream: imageStream(png) });
  }

  finish(): Promise<Blob> {
    if (!this.#last) throw new Error('An APNG needs one picture at least.');
    const { width, height } = this.#last;
    const header = { width, height, colourType: COLOUR_TYPE.open, before: [] };
    return Promise.resolve(writeApng(header, this.#pictures));
  }
}

/** The zlib stream of a PNG. */
function imageStream(png: Uint8Array): Uint8Array {
  const chunks = pngChunks(png);
  const [, , , , , , , , depth, colourType] = chunks[0]?.data ?? [];
  if (depth !== 8 || colourType !== COLOUR_TYPE.open) {
    throw new Error(`A PNG of colour type ${colourType} and ${depth} bits; 6 and 8 are needed.`);
  }
  const parts = chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []));
  const stream = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    stream.set(part, at);
    at += part.length;
  }
  return stream;
}

/** Rows of indices, each after the byte that says that it has no filter: those help only shades. */
function indexedRows(pixels: Pixels, index: PaletteIndex): Uint8Array<ArrayBuffer> {
  const { width, height } = pixels;
  const rows = new Uint8Array((width + 1) * height);
  const numbers = asNumbers(pixels);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + x + 1] = index.nearest(numbers[y * width + x] ?? 0);
    }
  }
  return rows;
}

/** By the platform's own deflater, in the zlib format that PNG asks for: several times as fast as one in a script. */
async function deflated(rows: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function paletteChunks(palette: readonly Colour[]): readonly Uint8Array<ArrayBuffer>[] {
  return [
    pngChunk('PLTE', Uint8Array.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    pngChunk('tRNS', Uint8Array.from(palette.map(([, , , opacity]) => opacity))),
  ];
}
