import { INPUT_SIZE, standardise } from '../../lib/emotion/preprocess.ts';
import type { FaceRow, Split } from './face-rows.ts';

/**
 * Pictures whose grey levels correlate at least this closely count as near copies: one photograph, cut a little
 * differently, compressed anew or stamped. Of 64 pairs from 0.90 to 0.98 that were looked at, all were.
 */
export const NEAR_COPY_CORRELATION = 0.9;

/** Side of the coarse picture by which candidates are found. */
const COARSE = 8;
/** Coarse pictures of near copies correlate at least this closely: a cut that is a pixel off moves them less. */
const COARSE_CORRELATION = 0.94;
const BLOCK = INPUT_SIZE / COARSE;
const PIXELS = INPUT_SIZE * INPUT_SIZE;
const COARSE_PIXELS = COARSE * COARSE;

/**
 * Finds pictures that are nearly those of another split (exact copies included).
 *
 * @param faces whose copies are looked for
 * @param rows all faces; those of the same split as a face are not its copies
 * @returns by number of row, the other splits in which a near copy stands
 */
export function nearCopies(
  faces: readonly FaceRow[],
  rows: readonly FaceRow[],
): ReadonlyMap<number, readonly Split[]> {
  const described = new Float32Array(rows.length * COARSE_PIXELS);
  for (const [index, row] of rows.entries()) {
    described.set(coarseOf(row.pixels), index * COARSE_PIXELS);
  }
  const copies = new Map<number, readonly Split[]>();
  for (const face of faces) {
    const splits = candidates(coarseOf(face.pixels), described)
      .map((index) => rows[index] as FaceRow)
      .filter(({ split }) => split !== face.split)
      .filter(({ pixels }) => correlation(face.pixels, pixels) >= NEAR_COPY_CORRELATION)
      .map(({ split }) => split);
    if (splits.length > 0) copies.set(face.row, [...new Set(splits)]);
  }
  return copies;
}

/** Pearson's correlation of two pictures' grey levels, -1 to 1; 0 for a flat one. */
export function correlation(one: Uint8Array, other: Uint8Array): number {
  return dot(standardised(one), standardised(other), 0) / PIXELS;
}

function candidates(coarse: Float32Array, described: Float32Array): readonly number[] {
  const alike: number[] = [];
  for (let start = 0; start < described.length; start += COARSE_PIXELS) {
    if (dot(coarse, described, start) >= COARSE_CORRELATION) alike.push(start / COARSE_PIXELS);
  }
  return alike;
}

function standardised(pixels: Uint8Array): Float32Array {
  const values = new Float32Array(PIXELS);
  standardise(pixels, values);
  return values;
}

/** The means of 6x6 pixels, as a vector of length 1 around 0. */
function coarseOf(pixels: Uint8Array): Float32Array {
  const coarse = new Float32Array(COARSE_PIXELS);
  for (let index = 0; index < PIXELS; index++) {
    const line = Math.floor(Math.floor(index / INPUT_SIZE) / BLOCK);
    const column = Math.floor((index % INPUT_SIZE) / BLOCK);
    const at = line * COARSE + column;
    coarse[at] = (coarse[at] as number) + (pixels[index] as number);
  }
  const mean = coarse.reduce((sum, value) => sum + value, 0) / COARSE_PIXELS;
  const centred = coarse.map((value) => value - mean);
  const length = Math.sqrt(dot(centred, centred, 0));
  return length === 0 ? centred : centred.map((value) => value / length);
}

function dot(one: Float32Array, other: Float32Array, start: number): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) {
    sum += (one[index] as number) * (other[start + index] as number);
  }
  return sum;
}
