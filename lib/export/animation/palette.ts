/// <reference path="./gifenc.d.ts" />

import { quantize } from 'gifenc';

/** A colour as its red, green, blue and opacity, 0 to 255 each. */
export type Colour = readonly [number, number, number, number];

/** A colour that fills at least so much of all that is drawn is kept as it is. */
const FLAT_SHARE = 0.0004;
/** So much of a palette may be colours that are kept; the rest is for the shades at the edges between them. */
const MOST_FLAT = 0.6;

export interface PaletteOrder {
  /** How many pixels have each colour; a colour is a pixel as one number. */
  readonly counts: ReadonlyMap<number, number>;
  /** At most 256. */
  readonly size: number;
  /** Whether colours may be half open. */
  readonly alpha: boolean;
}

/**
 * The colours that do the pictures most justice. Drawings are mostly flat: what fills much of the picture stays
 * exactly as it is, and only the shades between are brought together.
 */
export function makePalette({ counts, size, alpha }: PaletteOrder): readonly Colour[] {
  const byCount = [...counts].sort(([one, many], [other, few]) => few - many || one - other);
  if (byCount.length <= size) return byCount.map(([colour]) => partsOf(colour));
  const total = byCount.reduce((sum, [, count]) => sum + count, 0);
  const flat = byCount
    .slice(0, Math.floor(MOST_FLAT * size))
    .filter(([, count]) => count >= FLAT_SHARE * total);
  const shades = quantize(weighted(byCount.slice(flat.length)), size - flat.length, {
    format: alpha ? 'rgba4444' : 'rgb565',
  });
  return [
    ...flat.map(([colour]) => partsOf(colour)),
    ...shades.map(([red = 0, green = 0, blue = 0, opacity = 255]) => {
      return [red, green, blue, alpha ? opacity : 255] as const;
    }),
  ];
}

/** As many pixels of each colour as its count has digits: rare shades count too, or edges would fray. */
function weighted(counts: readonly (readonly [number, number])[]): Uint8Array {
  const pixels = counts.flatMap(([colour, count]) =>
    new Array<number>(1 + Math.floor(Math.log2(count))).fill(colour),
  );
  return new Uint8Array(Uint32Array.from(pixels).buffer);
}

/** Finds the entry of a palette that is nearest to a colour. */
export class PaletteIndex {
  /** For each entry its colour on black, and its opacity. */
  readonly #entries: Float64Array;
  readonly #known = new Map<number, number>();

  constructor(palette: readonly Colour[]) {
    this.#entries = Float64Array.from(palette.flatMap(onBlack));
  }

  /** @param colour a pixel as one number */
  nearest(colour: number): number {
    const known = this.#known.get(colour);
    if (known !== undefined) return known;
    const wanted = onBlack(partsOf(colour));
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at < this.#entries.length; at += 4) {
      const distance = this.#distance(wanted, at);
      if (distance < least) [best, least] = [at / 4, distance];
    }
    this.#known.set(colour, best);
    return best;
  }

  /** As colours are seen, on black and on white, with the eye's weights for red, green and blue. */
  #distance([red, green, blue, opacity]: Colour, at: number): number {
    const open = opacity - (this.#entries[at + 3] ?? 0);
    const onRed = red - (this.#entries[at] ?? 0);
    const onGreen = green - (this.#entries[at + 1] ?? 0);
    const onBlue = blue - (this.#entries[at + 2] ?? 0);
    return (
      3 * (onRed ** 2 + (onRed - open) ** 2) +
      6 * (onGreen ** 2 + (onGreen - open) ** 2) +
      onBlue ** 2 +
      (onBlue - open) ** 2
    );
  }
}

function onBlack([red, green, blue, opacity]: Colour): Colour {
  const share = opacity / 255;
  return [share * red, share * green, share * blue, opacity];
}

/** Red is the lowest byte: a pixel's bytes read on a machine of the usual byte order. */
function partsOf(colour: number): Colour {
  return [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255, colour >>> 24];
}

/**
 * How many colours a quality gives: 256 from 0.8 on, and half of them for each fifth below, down to 16.
 *
 * @param quality 0 to 1
 */
export function coloursFor(quality: number): number {
  return 2 ** Math.min(8, 4 + Math.floor(5 * quality + 0.001));
}
