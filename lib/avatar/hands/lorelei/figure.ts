import type { AccentPlaces } from '../line-art/accents.ts';
import type { Ball } from '../line-art/ball.ts';
import type { BrowPen } from '../line-art/brows.ts';
import { INK } from '../line-art/ink.ts';
import type { MouthPen } from '../line-art/mouth.ts';
import type { NosePen } from '../line-art/nose.ts';

/** Where things are in lorelei's own coordinates, in which its canvas is 980 wide and high. */
export const SIZE = 1080;
export const OFFSET = { x: 46, y: 64 } as const;

/** Shoulders in a shirt with a round neck, drawn here, as the style has none. */
export const SHIRT = {
  lines: [
    [
      [120, 1048],
      [142, 968],
      [206, 918],
      [284, 890],
      [320, 864],
    ],
    [
      [676, 844],
      [716, 874],
      [790, 900],
      [856, 962],
      [876, 1048],
    ],
  ],
  collar: [
    [
      [320, 864],
      [372, 914],
      [446, 936],
      [522, 934],
      [614, 904],
      [674, 844],
    ],
    [
      [292, 890],
      [350, 946],
      [436, 972],
      [530, 968],
      [636, 934],
      [704, 870],
    ],
  ],
} as const;

export const PUPPET = {
  neck: { x: 505, y: 790 },
  face: { x: 500, y: 480 },
  reach: { x: 52, y: 40 },
} as const;

/**
 * Where the head may show, in the scene's coordinates: above the shoulders, and below them only inside of the
 * collar, however the neck tilts.
 */
export const ABOVE_COLLAR =
  'M0 0H1080V850H742L722 906C692 964 634 994 558 998C484 1002 412 980 366 926L346 850H0z';

/** Skin behind chin and neck, where the style's own leaves a gap along its line. */
export const CHIN = 'M330 570L700 560L640 690L540 736L380 700z';

/** What of the head lies inside of an ellipse, in the scene's coordinates. */
export const HEAD_ELLIPSE = { centre: { x: 560, y: 530 }, width: 440, height: 540 } as const;

export const HEAD_ROOM = {
  middle: { x: 530, y: 520 },
  radius: 340,
  line: { colour: INK, width: 7 },
} as const;

/** The face is drawn half from the side, on a ball as wide as the head. */
export const BALL: Ball = { centre: [470, 500], radius: [270, 330], turn: 12, nod: 8 };

export const BROWS: BrowPen = {
  brows: {
    near: { inner: [546, 356], middle: [482, 332], outer: [404, 366] },
    far: { inner: [622, 356], middle: [660, 333], outer: [704, 354] },
  },
  thickness: [9, 17, 6],
  colour: INK,
};

export const NOSE: NosePen = {
  lines: {
    default: [
      [608, 446],
      [612, 488],
      [630, 534],
      [622, 554],
      [578, 567],
    ],
    small: [
      [622, 520],
      [632, 540],
      [622, 556],
      [594, 564],
    ],
    button: [
      [612, 528],
      [634, 532],
      [634, 554],
      [600, 562],
    ],
    wide: [
      [606, 470],
      [616, 504],
      [646, 534],
      [632, 560],
      [576, 568],
    ],
    pointed: [
      [608, 446],
      [618, 492],
      [654, 540],
      [622, 556],
      [578, 562],
    ],
    long: [
      [608, 430],
      [612, 490],
      [636, 550],
      [624, 576],
      [576, 584],
    ],
    aquiline: [
      [604, 430],
      [632, 476],
      [650, 546],
      [628, 568],
      [582, 566],
    ],
    nostrils: [
      [570, 556],
      [586, 570],
      [606, 564],
      [624, 544],
    ],
  },
  thickness: [3, 13, 9],
  bridge: [596, 436],
  wing: [560, 560],
};

export const MOUTH: MouthPen = {
  centre: [572, 630],
  half: 74,
  tilt: 0.1,
  foreshortening: 0.12,
  upper: [9, 11, 4],
  lower: [4, 10, 3],
};

export const ACCENTS: AccentPlaces = {
  cheeks: { near: [440, 566], far: [672, 552] },
  cheek: [48, 30],
  tear: [428, 492],
  sweat: [748, 372],
  anger: [716, 226],
};
