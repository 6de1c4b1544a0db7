import type { Headwear } from '../head-options.ts';
import type { DrawingElement } from '../scene/markup.ts';
import { FESTIVE_HEADWEAR, HEAD_WRAPS } from './headwear-festive.ts';
import { HATS } from './headwear-hats.ts';

/** The headwear that avataaars doesn't have, in the picture's coordinates. */
export const OWN_HEADWEAR = {
  ...HATS,
  ...FESTIVE_HEADWEAR,
  ...HEAD_WRAPS,
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;

/**
 * What of the hair is seen under something on the head: all of it, nothing, or what lies inside of an outline
 * (path data in the picture's coordinates).
 */
export type SeenHair = 'all' | 'none' | { readonly inside: string };

/** Below a brim, with round shoulders where big hair swells out beside it. */
function below(side: number, middle: number): SeenHair {
  const shoulder = side + 46;
  return {
    inside: `M-20 ${shoulder}Q10 ${side} 72 ${side}Q140 ${middle} 208 ${side}Q270 ${side} 300 ${shoulder}V300H-20z`,
  };
}

const COVERING: Partial<Record<Headwear, SeenHair>> = {
  beanie: below(78, 62),
  winterHat03: below(86, 64),
  winterHat02: below(96, 60),
  winterHat1: below(96, 60),
  winterHat04: below(86, 64),
  cap: below(82, 62),
  capBackwards: below(80, 66),
  beret: below(74, 62),
  bucketHat: below(84, 60),
  hat: below(90, 58),
  cowboyHat: below(82, 66),
  topHat: below(76, 60),
  hardHat: below(82, 64),
  graduationCap: below(74, 62),
  santaHat: below(82, 66),
  hijab: 'none',
  headscarf: 'none',
  headWrap: 'none',
  turban: 'none',
  dastar: 'none',
};

/** What of the hair is seen under a choice of headwear. */
export function hairUnder(headwear: Headwear): SeenHair {
  return COVERING[headwear] ?? 'all';
}
