import { asNumbers, type Pixels } from './pixels.ts';

/** A photograph has no end of colours: beyond so many, only those that are known are counted. */
const MOST_COLOURS = 1 << 17;

/** Adds how many pixels have each colour; a colour is a pixel as one number. */
export function countColours(pixels: Pixels, counts: Map<number, number>): void {
  const numbers = asNumbers(pixels);
  // Flat colours come in runs: one look-up for each.
  for (let at = 0; at < numbers.length; ) {
    const colour = numbers[at] ?? 0;
    const start = at;
    while (numbers[at] === colour) at += 1;
    const known = counts.get(colour);
    if (known !== undefined || counts.size < MOST_COLOURS) {
      counts.set(colour, (known ?? 0) + at - start);
    }
  }
}
