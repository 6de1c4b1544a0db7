/** Side of the squares in which the colour beyond an edge is looked for, in pixels. */
export const MATTE_STEP = 16;
/** Every so many pixels, across and down, are looked at: a film has 33 ms for a picture, and the colour is a mean. */
const SAMPLING = 2;

/**
 * What colour the open parts of a picture shall have: that of what is nearest, in squares of
 * {@link MATTE_STEP} pixels.
 *
 * @param rgba straight (not premultiplied), four bytes a pixel
 * @returns opaque, of as many squares as it takes, four bytes each; white where nothing is seen at all
 */
export function matteOf(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const [columns, rows] = matteSize(width, height);
  const sums = squareSums(rgba, width, height, columns, rows);
  const matte = new Uint8ClampedArray(4 * columns * rows).fill(255);
  const filled = new Uint8Array(columns * rows);
  for (let square = 0; square < filled.length; square += 1) {
    const weight = sums[4 * square + 3] ?? 0;
    if (weight === 0) continue;
    filled[square] = 1;
    for (let channel = 0; channel < 3; channel += 1) {
      matte[4 * square + channel] = (sums[4 * square + channel] ?? 0) / weight;
    }
  }
  spread(matte, filled, columns);
  return matte;
}

/** How many squares there are from left to right and from top to bottom. */
export function matteSize(width: number, height: number): readonly [number, number] {
  return [Math.ceil(width / MATTE_STEP), Math.ceil(height / MATTE_STEP)];
}

/** For each square its colours, weighted by opacity, and the sum of the weights. */
function squareSums(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  columns: number,
  rows: number,
): Float64Array {
  const sums = new Float64Array(4 * columns * rows);
  for (let y = 0; y < height; y += SAMPLING) {
    const row = columns * Math.floor(y / MATTE_STEP);
    for (let x = 0; x < width; x += SAMPLING) {
      const at = 4 * (y * width + x);
      const opacity = rgba[at + 3] ?? 0;
      if (opacity === 0) continue;
      const sum = 4 * (row + Math.floor(x / MATTE_STEP));
      sums[sum] = (sums[sum] ?? 0) + opacity * (rgba[at] ?? 0);
      sums[sum + 1] = (sums[sum + 1] ?? 0) + opacity * (rgba[at + 1] ?? 0);
      sums[sum + 2] = (sums[sum + 2] ?? 0) + opacity * (rgba[at + 2] ?? 0);
      sums[sum + 3] = (sums[sum + 3] ?? 0) + opacity;
    }
  }
  return sums;
}

/** Squares without a colour take that of their neighbours, ring after ring. */
function spread(matte: Uint8ClampedArray, filled: Uint8Array, columns: number): void {
  let ring = [...filled.keys()].filter((square) => filled[square] === 1);
  while (ring.length > 0) {
    const next = new Set(
      ring.flatMap((square) =>
        neighbours(square, columns, filled.length).filter((each) => filled[each] === 0),
      ),
    );
    for (const square of next) {
      const known = neighbours(square, columns, filled.length).filter((each) => filled[each] === 1);
      for (let channel = 0; channel < 3; channel += 1) {
        const sum = known.reduce((total, each) => total + (matte[4 * each + channel] ?? 0), 0);
        matte[4 * square + channel] = sum / known.length;
      }
    }
    for (const square of next) filled[square] = 1;
    ring = [...next];
  }
}

function neighbours(square: number, columns: number, squares: number): readonly number[] {
  const column = square % columns;
  return [
    ...(column > 0 ? [square - 1] : []),
    ...(column < columns - 1 ? [square + 1] : []),
    square - columns,
    square + columns,
  ].filter((each) => each >= 0 && each < squares);
}
