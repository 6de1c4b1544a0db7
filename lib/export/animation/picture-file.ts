import type { Pixels } from './pixels.ts';

/** When a picture is seen, in seconds since the beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file of moving pictures that is made of pixels, one picture after the other. */
export interface PictureFile {
  /** Takes what it needs of a picture, whose pixels are then free to be used for the next. */
  add(pixels: Pixels, span: Span): Promise<void>;
  /** The whole file, which may take long: it is for a worker. */
  finish(): Promise<Blob>;
}

/**
 * How long a picture is seen in whole units of a format. Spans that follow each other are rounded together, so that
 * a whole never grows longer or shorter by its parts.
 *
 * @param unitsPerSecond 100 for a GIF
 */
export function unitsOf({ start, end }: Span, unitsPerSecond: number): number {
  return Math.round(end * unitsPerSecond) - Math.round(start * unitsPerSecond);
}
