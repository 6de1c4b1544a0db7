import type { AccentPlaces } from '../line-art/accents.ts';
import type { Ball } from '../line-art/ball.ts';
import type { BrowPen } from '../line-art/brows.ts';
import { INK } from '../line-art/ink.ts';
import type { MouthPen } from '../line-art/mouth.ts';
import type { NosePen } from '../line-art/nose.ts';
import type { Spot } from '../line-art/smooth-line.ts';

/**
 * Everything here is in the coordinates of notionists' own canvas, which is 1744 wide and high; the scene shows
 * a square of it, close enough that a face is read in a small picture.
 */
export const SIZE = 1344;
export const OFFSET = { x: -180, y: -200 } as const;

/** The skull, which the style leaves to the hair to draw: within the outline of its shortest hair. */
export const SKULL =
  'M602 690C596 560 690 396 864 396C1030 398 1128 520 1126 606C1124 640 1112 664 1104 690L1060 740L640 740z';
/** The forehead behind a fringe, which may leave a gap above the style's own face; smaller than any hair. */
export const FOREHEAD = 'M720 700C720 580 800 468 904 464C1016 464 1096 560 1098 640L1090 700z';
/** Its outline, for a head that is bald: from the ear to the forehead. */
export const SKULL_LINE: readonly Spot[] = [
  [610, 690],
  [614, 600],
  [662, 486],
  [754, 416],
  [868, 396],
  [984, 420],
  [1080, 498],
  [1118, 586],
  [1116, 640],
  [1104, 674],
];
export const PUPPET = {
  neck: { x: 830, y: 1130 },
  face: { x: 860, y: 800 },
  reach: { x: 56, y: 44 },
} as const;

/** What of the head lies inside of an ellipse, in the scene's coordinates. */
export const HEAD_ELLIPSE = { centre: { x: 680, y: 590 }, width: 480, height: 560 } as const;

export const HEAD_ROOM = {
  middle: { x: 670, y: 560 },
  radius: 370,
  line: { colour: INK, width: 9 },
} as const;

/** The face is drawn half from the side, on a ball as wide as the head. */
export const BALL: Ball = { centre: [850, 800], radius: [290, 340], turn: 12, nod: 8 };

export const BROWS: BrowPen = {
  brows: {
    near: { inner: [892, 700], middle: [850, 684], outer: [806, 694] },
    far: { inner: [1004, 700], middle: [1042, 686], outer: [1082, 694] },
  },
  thickness: [16, 20, 15],
  colour: INK,
};

export const NOSE: NosePen = {
  lines: {
    default: [
      [960, 746],
      [966, 796],
      [998, 832],
      [998, 866],
      [962, 880],
      [930, 862],
    ],
    small: [
      [966, 800],
      [992, 838],
      [984, 866],
      [950, 864],
    ],
    button: [
      [962, 826],
      [996, 824],
      [1000, 862],
      [962, 872],
      [942, 852],
    ],
    wide: [
      [958, 760],
      [966, 800],
      [1012, 830],
      [1004, 874],
      [952, 882],
      [918, 862],
    ],
    pointed: [
      [960, 736],
      [972, 790],
      [1014, 856],
      [976, 866],
      [936, 862],
    ],
    long: [
      [962, 716],
      [966, 790],
      [1004, 850],
      [994, 888],
      [958, 892],
      [932, 876],
    ],
    aquiline: [
      [954, 730],
      [986, 776],
      [1008, 850],
      [982, 876],
      [938, 866],
    ],
    nostrils: [
      [930, 862],
      [948, 876],
      [972, 872],
      [996, 850],
    ],
  },
  thickness: [12, 12, 12],
  bridge: [948, 736],
  wing: [920, 862],
};

export const MOUTH: MouthPen = {
  centre: [940, 952],
  half: 64,
  tilt: 0.02,
  foreshortening: 0.1,
  upper: [12, 13, 12],
  lower: [12, 13, 12],
};

export const ACCENTS: AccentPlaces = {
  cheeks: { near: [818, 872], far: [1054, 868] },
  cheek: [42, 27],
  tear: [820, 812],
  sweat: [1126, 690],
  anger: [1096, 540],
};
