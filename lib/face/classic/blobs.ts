import type { PixelMap } from './small-picture.ts';

/** An upright box of pixels; right and bottom are the last ones inside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels that hang together. */
export interface Blob extends Box {
  /** How many pixels. */
  readonly area: number;
  /** The middle of its pixels, each by its value. */
  readonly x: number;
  readonly y: number;
  /** The middle row of the pixels in its first columns from the left, and in its last. */
  readonly leftY: number;
  readonly rightY: number;
  /** The first and the last row in the middle third of its columns. */
  readonly middleTop: number;
  readonly middleBottom: number;
}

/** How many columns at each end say how high that end is. */
const END = 3;

/** Pixels of a row with a gap of one between them still hang together: teeth shine between the lips. */
const REACH = 2;

/** The blobs of a window: pixels of at least the threshold that touch each other, corners included. */
export function blobsIn(map: PixelMap, window: Box, threshold: number): readonly Blob[] {
  const { left, top, right, bottom } = inside(window, map);
  const seen = new Set<number>();
  const blobs: Blob[] = [];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const start = y * map.width + x;
      if (seen.has(start) || (map.values[start] ?? 0) < threshold) continue;
      blobs.push(blobOf(map, collect(map, { left, top, right, bottom }, threshold, start, seen)));
    }
  }
  return blobs;
}

function inside(window: Box, { width, height }: PixelMap): Box {
  return {
    left: Math.max(Math.round(window.left), 0),
    top: Math.max(Math.round(window.top), 0),
    right: Math.min(Math.round(window.right), width - 1),
    bottom: Math.min(Math.round(window.bottom), height - 1),
  };
}

function collect(
  map: PixelMap,
  window: Box,
  threshold: number,
  start: number,
  seen: Set<number>,
): readonly number[] {
  const found = [start];
  seen.add(start);
  for (let next = 0; next < found.length; next++) {
    const [x, y] = [(found[next] ?? 0) % map.width, Math.floor((found[next] ?? 0) / map.width)];
    for (let row = Math.max(y - 1, window.top); row <= Math.min(y + 1, window.bottom); row++) {
      const last = Math.min(x + REACH, window.right);
      for (let column = Math.max(x - REACH, window.left); column <= last; column++) {
        const index = row * map.width + column;
        if (seen.has(index) || (map.values[index] ?? 0) < threshold) continue;
        seen.add(index);
        found.push(index);
      }
    }
  }
  return found;
}

function blobOf({ width, values }: PixelMap, pixels: readonly number[]): Blob {
  const xs = pixels.map((index) => index % width);
  const ys = pixels.map((index) => Math.floor(index / width));
  const weights = pixels.map((index) => values[index] ?? 0);
  const weight = sum(weights);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const rowsWhere = (isThere: (x: number) => boolean) =>
    ys.filter((_, index) => isThere(xs[index] ?? 0));
  const third = (right - left) / 3;
  const middle = rowsWhere((x) => x >= left + third && x <= right - third);
  return {
    left,
    right,
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    area: pixels.length,
    x: sum(xs.map((x, index) => x * (weights[index] ?? 0))) / weight,
    y: sum(ys.map((y, index) => y * (weights[index] ?? 0))) / weight,
    leftY: mean(rowsWhere((x) => x < left + END)),
    rightY: mean(rowsWhere((x) => x > right - END)),
    middleTop: Math.min(...middle),
    middleBottom: Math.max(...middle),
  };
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean of each row of a map between two columns: its horizontal projection. */
export function projectionOf(map: PixelMap, left: number, right: number): Float32Array {
  const [first, last] = [Math.max(Math.round(left), 0), Math.min(Math.round(right), map.width - 1)];
  const rows = new Float32Array(map.height);
  for (let y = 0; y < map.height; y++) {
    let total = 0;
    for (let x = first; x <= last; x++) total += map.values[y * map.width + x] ?? 0;
    rows[y] = total / Math.max(last - first + 1, 1);
  }
  return rows;
}

/** The mean of each column of a map between two rows: its vertical projection. */
export function columnProjectionOf(map: PixelMap, top: number, bottom: number): Float32Array {
  const [first, last] = [
    Math.max(Math.round(top), 0),
    Math.min(Math.round(bottom), map.height - 1),
  ];
  const columns = new Float32Array(map.width);
  for (let y = first; y <= last; y++) {
    for (let x = 0; x < map.width; x++) {
      columns[x] = (columns[x] ?? 0) + (map.values[y * map.width + x] ?? 0) / (last - first + 1);
    }
  }
  return columns;
}

/** The blob of all pixels of at least the threshold in a window, whether they touch or not. */
export function blobOfAll(map: PixelMap, window: Box, threshold: number): Blob | undefined {
  const { left, top, right, bottom } = inside(window, map);
  const pixels: number[] = [];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const index = y * map.width + x;
      if ((map.values[index] ?? 0) >= threshold) pixels.push(index);
    }
  }
  return pixels.length > 0 ? blobOf(map, pixels) : undefined;
}

/**
 * The row at which a hill of a projection ends, walking from its peak: where it has sunk to a share of the peak,
 * or, where another hill follows before that, in the valley between the two.
 *
 * @param step 1 to walk down the picture, -1 to walk up
 * @param limit the last row to go to
 */
export function footOf(
  projection: ArrayLike<number>,
  peak: number,
  step: 1 | -1,
  limit: number,
): number {
  const height = projection[peak] ?? 0;
  let lowest = peak;
  for (let row = peak + step; (limit - row) * step >= 0; row += step) {
    const value = projection[row] ?? 0;
    const valley = projection[lowest] ?? 0;
    if (value <= valley) lowest = row;
    if (value < height * FLAT) return row;
    if (value - valley > height * RISE) return lowest;
  }
  return lowest;
}

/** A hill has ended where it is this low, as a share of its peak; and a next one begins by such a rise. */
const FLAT = 0.2;
const RISE = 0.12;
