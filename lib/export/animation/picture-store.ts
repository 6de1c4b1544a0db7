import { deflateSync, inflateSync } from 'fflate';
import { countColours } from './colour-count.ts';
import type { Span } from './picture-file.ts';
import { type Area, changedArea, cropped, type Pixels, paste, wholeOf } from './pixels.ts';

interface Stored {
  readonly area: Area;
  readonly span: Span;
  /** The pixels of the area, deflated. */
  readonly packed: Uint8Array;
}

/** A picture that comes out of the store again. */
export interface StoredPicture {
  /** The whole picture; it changes when the next one is asked for. */
  readonly pixels: Pixels;
  /** Outside of it nothing has changed since the picture before. */
  readonly area: Area;
  readonly span: Span;
}

/**
 * Keeps pictures without loss until all are known, as formats with one palette for all of them need it. Each is
 * kept as its difference to the one before, deflated: a few kilobytes for a face that moves.
 */
export class PictureStore {
  readonly #pictures: Stored[] = [];
  readonly #colours = new Map<number, number>();
  #last: Pixels | undefined;

  /** How many pixels have each colour, in all that has changed. A colour is a pixel as one number. */
  get colours(): ReadonlyMap<number, number> {
    return this.#colours;
  }

  add(pixels: Pixels, span: Span): void {
    const area = this.#last ? changedArea(this.#last, pixels) : wholeOf(pixels);
    if (!area) {
      this.#lengthen(span.end);
      return;
    }
    const part = cropped(pixels, area);
    countColours(part, this.#colours);
    const bytes = new Uint8Array(part.data.buffer);
    this.#pictures.push({ area, span, packed: deflateSync(bytes, { level: 1 }) });
    this.#last = { ...pixels, data: pixels.data.slice() };
  }

  /** Every picture, in their order. */
  *pictures(): Generator<StoredPicture> {
    if (!this.#last) return;
    const { width, height } = this.#last;
    const pixels = { width, height, data: new Uint8ClampedArray(4 * width * height) };
    for (const { area, span, packed } of this.#pictures) {
      const bytes = inflateSync(packed, { out: new Uint8Array(4 * area.width * area.height) });
      paste(pixels, { ...area, data: new Uint8ClampedArray(bytes.buffer) }, area);
      yield { pixels, area, span };
    }
  }

  get size(): number {
    return this.#pictures.length;
  }

  #lengthen(end: number): void {
    const last = this.#pictures.pop();
    if (last) this.#pictures.push({ ...last, span: { ...last.span, end } });
  }
}
