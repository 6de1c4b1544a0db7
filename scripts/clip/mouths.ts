import type { MouthShape } from './mouth-shapes.ts';

/** The mouths that the portrait can make beside its smile, by the action that makes each. */
export const MOUTHS = {
  neutralMouth: {
    halfWidth: 32,
    middle: 293,
    cornersLower: 2.5,
    openUp: 0,
    openDown: 1.2,
    upperLip: 7,
    lowerLip: 10,
  },
  sadMouth: {
    halfWidth: 33,
    middle: 290,
    cornersLower: 9,
    openUp: 0,
    openDown: 3,
    upperLip: 6,
    lowerLip: 10,
  },
  angryMouth: {
    halfWidth: 30,
    middle: 294,
    cornersLower: 8,
    openUp: 0,
    openDown: 1.2,
    upperLip: 4.5,
    lowerLip: 7,
  },
  surprisedMouth: {
    halfWidth: 25,
    middle: 298,
    cornersLower: 11,
    openUp: 8,
    openDown: 29,
    upperLip: 7,
    lowerLip: 9,
  },
} as const satisfies Readonly<Record<string, MouthShape>>;

/** How far the chin follows each mouth, in pixels. */
export const CHIN_DROP = {
  neutralMouth: 0,
  sadMouth: -1,
  angryMouth: -2,
  surprisedMouth: 26,
} as const;
