/**
 * Drawings of this project's own for what avataaars doesn't have, in the same hand: flat shapes without
 * strokes, black with opacity, in the coordinates of the component they join.
 */

interface Shape {
  readonly type: 'element';
  readonly name: 'path';
  readonly attributes: Readonly<Record<'d' | 'fill' | 'fill-opacity', string>>;
}

interface Drawing {
  readonly elements: readonly Shape[];
}

function shape(d: string, fill: string, opacity = '1'): Shape {
  return { type: 'element', name: 'path', attributes: { d, fill, 'fill-opacity': opacity } };
}

const INK = 'black';
const WHITE = 'white';
const TONGUE = '#FF4F6D';
const TOOTH_GAP = '#E6E6E6';
const QUEASY = '#7BB24B';

/** 84 units wide: the pupils rest at (16, 14) and (68, 14), and the nose begins at y = 32. */
export const OWN_EYES = {
  /** Wide open, with small pupils. */
  terrified: {
    elements: [
      shape(
        'M31 15a15 15 0 1 1-30 0 15 15 0 0 1 30 0m52 0a15 15 0 1 1-30 0 15 15 0 0 1 30 0',
        WHITE,
      ),
      shape('M20 15.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0m52 0a4 4 0 1 1-8 0 4 4 0 0 1 8 0', INK, '.7'),
    ],
  },
  /** Narrowed, over a wrinkled nose. */
  repelled: {
    elements: [
      shape(
        'M29 15.5C26 19.5 21.5 21.5 16 21.5S6 19.5 3 15.5C6 12.3 10.5 11 16 11s10 1.3 13 4.5m52 0c-3 4-7.5 6-13 6s-10-2-13-6C58 12.3 62.5 11 68 11s10 1.3 13 4.5',
        WHITE,
      ),
      shape(
        'M21 16a5 5 0 1 1-10 0c0-2 .6-3.8 1.6-4.8a40 40 0 0 1 6.8 0c1 1 1.6 2.8 1.6 4.8m52 0a5 5 0 1 1-10 0c0-2 .6-3.8 1.6-4.8a40 40 0 0 1 6.8 0c1 1 1.6 2.8 1.6 4.8',
        INK,
        '.7',
      ),
      shape(
        'M.7 15.8C3.5 10.5 9 8 16 8s12.5 2.5 15.3 7.8c.6 1.2-.6 2-1.5 1.2C26 13.6 21.5 12 16 12S6 13.6 2.2 17c-.9.8-2.1 0-1.5-1.2m52 0C55.5 10.5 61 8 68 8s12.5 2.5 15.3 7.8c.6 1.2-.6 2-1.5 1.2C78 13.6 73.5 12 68 12s-10 1.6-13.8 5c-.9.8-2.1 0-1.5-1.2',
        INK,
        '.6',
      ),
      shape(
        'M35.5 20c4-3 9-3 13 0 1 .8 0 2.2-1.1 1.7-3.6-1.7-7.2-1.7-10.8 0-1.1.5-2.1-.9-1.1-1.7m1 6.5c3.4-2.5 7.6-2.5 11 0 1 .8 0 2.2-1.1 1.7-2.9-1.4-5.9-1.4-8.8 0-1.1.5-2.1-.9-1.1-1.7',
        INK,
        '.3',
      ),
    ],
  },
} as const satisfies Record<string, Drawing>;

/** 92 units wide: the mouth's middle is at x = 46, the chin ends at y = 46. */
export const OWN_MOUTHS = {
  /** A small opening, as in speech. */
  ajar: {
    elements: [
      shape('M46 8c-7 0-12 4-12 9s5 9 12 9 12-4 12-9-5-9-12-9', INK, '.7'),
      shape(
        'M37.8 23.6A12 12 0 0 1 46 21c3.2 0 6.1.9 8.2 2.6A15 15 0 0 1 46 26a15 15 0 0 1-8.2-2.4',
        TONGUE,
      ),
    ],
  },
  /** A round, startled O. */
  gasp: {
    elements: [
      shape('M46 3c-8.3 0-13 7.2-13 16s4.7 16 13 16 13-7.2 13-16S54.3 3 46 3', INK, '.7'),
      shape(
        'M36.6 30.1A11 11 0 0 1 46 25a11 11 0 0 1 9.4 5.1C53.1 33.2 49.9 35 46 35s-7.1-1.8-9.4-4.9',
        TONGUE,
      ),
    ],
  },
  /** An open laugh. */
  grin: {
    elements: [
      shape(
        'M20 9.2C21.8 24.5 32.5 35 46 35s24.2-10.5 26-25.8c.2-1.8-.9-3.2-2.8-3.2H22.8c-1.9 0-3 1.4-2.8 3.2',
        INK,
        '.7',
      ),
      shape('M67 6H25a7 7 0 0 0 7 7h28a7 7 0 0 0 7-7', WHITE),
      shape(
        'M62.5 28.2A14 14 0 0 0 46 25.5a14 14 0 0 0-16.5 2.7C33.7 32.5 39.5 35 46 35s12.3-2.5 16.5-6.8',
        TONGUE,
      ),
    ],
  },
  /** A broad smile that shows the teeth. */
  beam: {
    elements: [
      shape(
        'M22.5 6h47c2.2 0 3.5 1.6 3.1 3.8C70.5 21.5 60 29 46 29S21.5 21.5 19.4 9.8C19 7.6 20.3 6 22.5 6',
        INK,
        '.7',
      ),
      shape(
        'M23.5 9h45c.9 0 1.3.7 1 1.5C66.5 19.8 57.8 26 46 26s-20.5-6.2-23.5-15.5c-.3-.8.1-1.5 1-1.5',
        WHITE,
      ),
    ],
  },
  /** Bared teeth between corners that point down. */
  snarl: {
    elements: [
      shape(
        'M46 5C32 5 23 12.5 21 24c-.5 2.8 1.7 4.4 4.3 3.7C31.5 26 38.5 25 46 25s14.5 1 20.7 2.7c2.6.7 4.8-.9 4.3-3.7C69 12.5 60 5 46 5',
        INK,
        '.7',
      ),
      shape(
        'M46 8c-12.2 0-19.8 6.2-21.9 16.4C30.5 22.8 38 22 46 22s15.5.8 21.9 2.4C65.8 14.2 58.2 8 46 8',
        WHITE,
      ),
      shape(
        'M45 8h2v14h-2zm-10 2.2 2-1v13.3l-2 .2zm20-1 2 1v12.5l-2-.2zM26.9 17l1.9-2.6v9l-1.9.3zm36.3-2.6 1.9 2.6v6.7l-1.9-.3z',
        TOOTH_GAP,
      ),
    ],
  },
  /** Corners down, the tongue out, and queasy cheeks. */
  yuck: {
    elements: [
      shape(
        'M7 14.5c6.6 0 11-3.6 11-8.5s-4.4-8.5-11-8.5S-4 1.1-4 6s4.4 8.5 11 8.5m78 0c6.6 0 11-3.6 11-8.5s-4.4-8.5-11-8.5S74 1.1 74 6s4.4 8.5 11 8.5',
        QUEASY,
        '.4',
      ),
      shape(
        'M46 6C33 6 24.5 12 22 22.5c-.7 3 1.7 4.7 4.4 3.7C32.5 24 39 23 46 23s13.5 1 19.6 3.2c2.7 1 5.1-.7 4.4-3.7C67.5 12 59 6 46 6',
        INK,
        '.7',
      ),
      shape(
        'M34.5 18.5V29a11.5 11.5 0 0 0 23 0V18.5c0-2.3-2.7-4-6-4-2.2 0-4.2.7-5.5 1.7a9.5 9.5 0 0 0-5.5-1.7c-3.3 0-6 1.7-6 4',
        TONGUE,
      ),
      shape('M45 20.5h2V31a1 1 0 0 1-2 0z', INK, '.16'),
    ],
  },
} as const satisfies Record<string, Drawing>;
