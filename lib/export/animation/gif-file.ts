/// <reference path="./gifenc.d.ts" />

import { GIFEncoder } from 'gifenc';
import { coloursFor, makePalette, PaletteIndex } from './palette.ts';
import { type PictureFile, type Span, unitsOf } from './picture-file.ts';
import { PictureStore, type StoredPicture } from './picture-store.ts';
import { asNumbers, type Pixels } from './pixels.ts';

/** From this opacity on, of 255, a pixel is seen: a GIF knows no other. */
const SEEN = 128;
const OPAQUE = 0xff000000;
/** What is written for a pixel that isn't drawn. */
const OPEN: readonly number[] = [0, 0, 0];
const HUNDREDTHS = 100;
const KEEP = 1;
const CLEAR = 2;

/**
 * An animated GIF that repeats for ever, with one palette for all pictures. Edges take the colour of what they
 * belong to and are cut off halfway, without the dark rim of a blend with black.
 */
export class GifFile implements PictureFile {
  readonly #store = new PictureStore();
  readonly #alpha: boolean;
  readonly #colours: number;

  /** @param quality 0 to 1: how many colours there are */
  constructor({ alpha, quality }: { readonly alpha: boolean; readonly quality: number }) {
    this.#alpha = alpha;
    this.#colours = coloursFor(quality);
  }

  add(pixels: Pixels, span: Span): Promise<void> {
    const numbers = asNumbers(pixels).map((pixel) => {
      return !this.#alpha || pixel >>> 24 >= SEEN ? (pixel | OPAQUE) >>> 0 : 0;
    });
    this.#store.add({ ...pixels, data: new Uint8ClampedArray(numbers.buffer) }, span);
    return Promise.resolve();
  }

  finish(): Promise<Blob> {
    const counts = new Map(this.#store.colours);
    counts.delete(0);
    const palette = makePalette({ counts, size: this.#colours - 1, alpha: false });
    const index = new PaletteIndex(palette);
    const gif = GIFEncoder();
    let former: Uint8Array | undefined;
    for (const picture of this.#store.pictures()) {
      const { width, height } = picture.pixels;
      const indexed = indexedPicture(picture, index, palette.length, former);
      gif.writeFrame(this.#written(indexed, former, palette.length), width, height, {
        delay: (1000 / HUNDREDTHS) * unitsOf(picture.span, HUNDREDTHS),
        transparent: true,
        transparentIndex: palette.length,
        dispose: this.#alpha ? CLEAR : KEEP,
        ...(former ? {} : { palette: [...palette.map(([r, g, b]) => [r, g, b]), OPEN] }),
      });
      former = indexed;
    }
    gif.finish();
    return Promise.resolve(new Blob([gif.bytes()], { type: 'image/gif' }));
  }

  /** Where nothing gets open again, what hasn't changed is left out. */
  #written(indexed: Uint8Array, former: Uint8Array | undefined, open: number): Uint8Array {
    if (this.#alpha || !former) return indexed;
    return indexed.map((entry, at) => (entry === former[at] ? open : entry));
  }
}

function indexedPicture(
  { pixels, area }: StoredPicture,
  index: PaletteIndex,
  open: number,
  former: Uint8Array | undefined,
): Uint8Array {
  const indexed = former?.slice() ?? new Uint8Array(pixels.width * pixels.height);
  const numbers = asNumbers(pixels);
  for (let y = area.top; y < area.top + area.height; y += 1) {
    const row = y * pixels.width;
    for (let at = row + area.left; at < row + area.left + area.width; at += 1) {
      const pixel = numbers[at] ?? 0;
      indexed[at] = pixel === 0 ? open : index.nearest(pixel);
    }
  }
  return indexed;
}
