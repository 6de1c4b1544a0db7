/**
 * Drawings of this project's own for what avataaars doesn't have, in the same hand: flat shapes without
 * strokes, black with opacity, in the coordinates of the component they join.
 */

interface Shape {
  readonly type: 'element';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Shape[];
}

interface Drawing {
  readonly elements: readonly Shape[];
}

function shape(d: string, fill: string, opacity?: string): Shape {
  const attributes = opacity === undefined ? { d, fill } : { d, fill, 'fill-opacity': opacity };
  return { type: 'element', name: 'path', attributes };
}

/** 84 units wide; the pupils rest at (16, 14) and (68, 14). */
export const OWN_EYES = {
  winkOther: { elements: [shape('M0 0', 'black', '.6')] },
} as const satisfies Record<string, Drawing>;

/** 92 units wide; the mouth's middle is at x = 46. */
export const OWN_MOUTHS = {
  gasp: {
    elements: [
      shape('M46 4c-8 0-13 6.6-13 15.5S38 35 46 35s13-6.600 13-15.500S54 4 46 4', 'black', '.7'),
    ],
  },
} as const satisfies Record<string, Drawing>;
