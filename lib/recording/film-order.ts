import type { HexColour } from '../avatar/palettes.ts';
import {
  type AnimationFormat,
  canBeOpen,
  isVideoFormat,
} from '../export/animation/animation-format.ts';

/** What a film can be, in the order in which a chooser offers them. */
export const FILM_FORMATS = ['webm', 'mp4', 'gif', 'apng'] as const satisfies AnimationFormat[];

export type FilmFormat = (typeof FILM_FORMATS)[number];

/** How a film is to be. */
export interface FilmOrder {
  readonly format: FilmFormat;
  /** Width and height in pixels. */
  readonly side: number;
  /** What is behind the emoji; undefined where that stays open. An MP4 is white there. */
  readonly ground: HexColour | undefined;
}

/** The sides that a film may have, in pixels: an even number, which every video can be encoded with. */
export const FILM_SIDES = { least: 64, most: 1024 } as const;

/**
 * Pictures a second. A GIF counts in hundredths of a second, and it and an APNG keep each picture whole: with 20 a
 * second they stay exact, and of a weight that chats take.
 */
export const FILM_RATES: Readonly<Record<FilmFormat, number>> = {
  webm: 30,
  mp4: 30,
  gif: 20,
  apng: 20,
};

/** The longest film of each format, in seconds: a minute in 512 pixels weighs about 20 MB as a GIF. */
export const LONGEST_FILMS: Readonly<Record<FilmFormat, number>> = {
  webm: 60,
  mp4: 60,
  gif: 15,
  apng: 15,
};

export function isFilmSide(side: number): boolean {
  return side % 2 === 0 && side >= FILM_SIDES.least && side <= FILM_SIDES.most;
}

/** What is behind the emoji in the film itself. */
export function groundOf({ format, ground }: FilmOrder): HexColour | undefined {
  return ground ?? (canBeOpen(format) ? undefined : '#ffffff');
}

/** The longest file that can drive a film with sound, in seconds. */
const LONGEST_DRIVER = 180;

/** How long a file may be that drives a film of a format, in seconds. */
export function longestDriver(format: FilmFormat): number {
  return isVideoFormat(format) ? LONGEST_DRIVER : LONGEST_FILMS[format];
}
