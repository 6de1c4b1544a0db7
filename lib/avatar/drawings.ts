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
      shape('M20 15.500a4 4 0 1 1-8 0 4 4 0 0 1 8 0m52 0a4 4 0 1 1-8 0 4 4 0 0 1 8 0', INK, '.7'),
    ],
  },
  /** Narrowed, over a wrinkled nose. */
  repelled: {
    elements: [
      shape(
        'M29 15.500C26 19.500 21.500 21.500 16 21.500S6 19.500 3 15.500C6 12.300 10.500 11 16 11s10 1.300 13 4.500m52 0c-3 4-7.500 6-13 6s-10-2-13-6C58 12.300 62.500 11 68 11s10 1.300 13 4.500',
        WHITE,
      ),
      shape(
        'M21 16a5 5 0 1 1-10 0c0-2 .6-3.800 1.600-4.800a40 40 0 0 1 6.800 0c1 1 1.600 2.800 1.600 4.800m52 0a5 5 0 1 1-10 0c0-2 .6-3.800 1.600-4.800a40 40 0 0 1 6.800 0c1 1 1.600 2.800 1.600 4.800',
        INK,
        '.7',
      ),
      shape(
        'M.700 15.800C3.500 10.500 9 8 16 8s12.500 2.500 15.300 7.800c.6 1.200-.6 2-1.500 1.200C26 13.600 21.500 12 16 12S6 13.600 2.200 17c-.9.800-2.100 0-1.500-1.200m52 0C55.500 10.500 61 8 68 8s12.500 2.500 15.300 7.800c.6 1.200-.6 2-1.500 1.200C78 13.600 73.500 12 68 12s-10 1.600-13.800 5c-.9.800-2.100 0-1.500-1.200',
        INK,
        '.6',
      ),
      shape(
        'M35.500 20c4-3 9-3 13 0 1 .8 0 2.200-1.100 1.700-3.600-1.700-7.200-1.700-10.800 0-1.100.500-2.100-.9-1.100-1.700m1 6.500c3.400-2.500 7.600-2.500 11 0 1 .8 0 2.200-1.100 1.700-2.900-1.400-5.900-1.400-8.800 0-1.100.500-2.100-.9-1.100-1.700',
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
        'M37.800 23.600A12 12 0 0 1 46 21c3.200 0 6.100.900 8.200 2.600A15 15 0 0 1 46 26a15 15 0 0 1-8.200-2.400',
        TONGUE,
      ),
    ],
  },
  /** A round, startled O. */
  gasp: {
    elements: [
      shape('M46 3c-8.300 0-13 7.200-13 16s4.700 16 13 16 13-7.200 13-16S54.300 3 46 3', INK, '.7'),
      shape(
        'M36.600 30.100A11 11 0 0 1 46 25a11 11 0 0 1 9.400 5.100C53.100 33.200 49.900 35 46 35s-7.100-1.800-9.400-4.900',
        TONGUE,
      ),
    ],
  },
  /** An open laugh. */
  grin: {
    elements: [
      shape(
        'M20 9.200C21.800 24.500 32.500 35 46 35s24.200-10.500 26-25.800c.2-1.800-.9-3.200-2.800-3.200H22.800c-1.900 0-3 1.400-2.800 3.200',
        INK,
        '.7',
      ),
      shape('M67 6H25a7 7 0 0 0 7 7h28a7 7 0 0 0 7-7', WHITE),
      shape(
        'M62.500 28.200A14 14 0 0 0 46 25.500a14 14 0 0 0-16.500 2.700C33.700 32.500 39.500 35 46 35s12.300-2.500 16.500-6.800',
        TONGUE,
      ),
    ],
  },
  /** A broad smile that shows the teeth. */
  beam: {
    elements: [
      shape(
        'M22.500 6h47c2.200 0 3.500 1.600 3.100 3.800C70.500 21.500 60 29 46 29S21.500 21.500 19.400 9.800C19 7.600 20.300 6 22.500 6',
        INK,
        '.7',
      ),
      shape(
        'M23.500 9h45c.9 0 1.300.7 1 1.500C66.500 19.800 57.800 26 46 26s-20.500-6.200-23.500-15.500c-.3-.8.1-1.500 1-1.500',
        WHITE,
      ),
    ],
  },
  /** Bared teeth between corners that point down. */
  snarl: {
    elements: [
      shape(
        'M46 5C32 5 23 12.500 21 24c-.500 2.800 1.700 4.400 4.300 3.700C31.500 26 38.500 25 46 25s14.500 1 20.700 2.700c2.600.700 4.800-.900 4.300-3.700C69 12.500 60 5 46 5',
        INK,
        '.7',
      ),
      shape(
        'M46 8c-12.200 0-19.800 6.200-21.900 16.400C30.500 22.800 38 22 46 22s15.500.800 21.900 2.400C65.800 14.200 58.200 8 46 8',
        WHITE,
      ),
      shape(
        'M45 8h2v14h-2zm-10 2.200 2-1v13.300l-2 .200zm20-1 2 1v12.500l-2-.200zM26.900 17l1.900-2.600v9l-1.900.300zm36.300-2.600 1.900 2.600v6.700l-1.900-.300z',
        TOOTH_GAP,
      ),
    ],
  },
  /** Corners down, the tongue out, and queasy cheeks. */
  yuck: {
    elements: [
      shape(
        'M7 14.500c6.600 0 11-3.600 11-8.500s-4.400-8.500-11-8.500S-4 1.100-4 6s4.400 8.500 11 8.500m78 0c6.600 0 11-3.600 11-8.500s-4.400-8.500-11-8.500S74 1.100 74 6s4.400 8.500 11 8.500',
        QUEASY,
        '.4',
      ),
      shape(
        'M46 6C33 6 24.500 12 22 22.500c-.7 3 1.700 4.700 4.400 3.700C32.500 24 39 23 46 23s13.500 1 19.600 3.200c2.700 1 5.100-.7 4.400-3.700C67.500 12 59 6 46 6',
        INK,
        '.7',
      ),
      shape(
        'M34.500 18.500V29a11.500 11.500 0 0 0 23 0V18.500c0-2.300-2.700-4-6-4-2.200 0-4.200.700-5.500 1.700a9.500 9.500 0 0 0-5.500-1.700c-3.300 0-6 1.700-6 4',
        TONGUE,
      ),
      shape('M45 20.500h2V31a1 1 0 0 1-2 0z', INK, '.16'),
    ],
  },
} as const satisfies Record<string, Drawing>;
