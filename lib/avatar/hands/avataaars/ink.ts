/** What avataaars' faces are drawn with: black with opacity, on the skin and on white. */
export const INK = 'black';
export const INK_ON_SKIN = 0.6;
export const INK_ON_WHITE = 0.7;
export const WHITE = 'white';
export const TONGUE = '#FF4F6D';
export const TOOTH_GAP = '#E6E6E6';
/** Over any skin, with opacity. */
export const LIPS = '#B23A4A';
export const BLUSH = '#FF4646';
export const QUEASY = '#7BB24B';
export const WATER = '#92D9FF';

/** The sides of the picture: the person's own right is on its left. */
export const SIDES = [
  { name: 'right', sign: -1 },
  { name: 'left', sign: 1 },
] as const;
export type Side = (typeof SIDES)[number];

/** The middle of the face, from which the sides are mirrored. */
export const MIDDLE = 140;
