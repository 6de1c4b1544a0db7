import type { FaceAction } from './actions.ts';
import { BROWS, EYES, LIPS } from './landmark-groups.ts';
import type { Place, Stroke } from './stroke-mask.ts';

/** Factors for red, green and blue. */
export type Tone = readonly [red: number, green: number, blue: number];

/** A stroke that makes skin smooth, by a share of 0 to 1, or gives it another tone. */
export type Touch = Stroke & ({ readonly smooth: number } | { readonly tone: Tone });

/** From the nose's wings around the mouth: the folds that a smile digs. */
const SMILE_FOLDS = [
  [203, 206, 216, 57],
  [423, 426, 436, 287],
];
const BESIDE_THE_CHIN = [[432, 422, 430]];
/** Where a narrower mouth draws its corners' skin together. */
const BESIDE_THE_MOUTH = [
  [57, 43, 204],
  [287, 273, 424],
];
/** The cheeks that a smile raises, with their highlights. */
const CHEEKS = [
  [36, 205],
  [266, 425],
];
/** The creases that raised cheeks make below the eyes and beside them. */
const EYE_CREASES = [
  [228, 229, 230, 231],
  [448, 449, 450, 451],
  [35, 31],
  [265, 261],
];
const LIP_LINE = [LIPS.innerUpper, LIPS.innerLower];
const UPPER_LIP = [middles(LIPS.outerUpper, LIPS.innerUpper)];
const LOWER_LIP = [middles(LIPS.outerLower, LIPS.innerLower)];
const BELOW_THE_LIP = [[181, 84, 17, 314, 405]];
const BELOW_MOUTH_CORNERS = [
  [61, 43, 202],
  [291, 273, 422],
];
/** The brows' hair, from the temple to the nose. */
const BROW_HAIR = Object.values(BROWS).map(({ upper, lower }) => middles(upper, lower));
const INNER_BROWS = BROW_HAIR.map((brow) => brow.slice(2));
const FOREHEAD = [middles([108, 151, 337], [107, 9, 336])];
const BETWEEN_THE_BROWS = [middles([9, 8], [107, 55]), middles([9, 8], [336, 285])];
/** The eyes' white, on both sides of each iris. */
const EYE_WHITES = [[[161, 163]], [[157, 154]], [[384, 381]], [[388, 390]]] as const;
const UPPER_LIDS = EYES.map(({ upper }) => upper);

const RELAXED_CHEEKS: readonly Touch[] = [
  { lines: BESIDE_THE_CHIN, radius: 5, feather: 8, smooth: 0.8 },
  { lines: BESIDE_THE_MOUTH, radius: 3, feather: 7, smooth: 0.8 },
  { lines: CHEEKS, radius: 4, feather: 12, smooth: 0.45 },
  { lines: EYE_CREASES, radius: 2, feather: 6, smooth: 0.6 },
];
const NO_FOLDS: Touch = { lines: SMILE_FOLDS, radius: 6, feather: 10, smooth: 0.9 };
const SHALLOW_FOLDS: Touch = { ...NO_FOLDS, smooth: 0.62 };
/** A stretched lip is paler than one at rest. */
const LIP_TONE: Tone = [0.9, 0.78, 0.8];
const RELAXED_LIPS: readonly Touch[] = [
  { lines: UPPER_LIP, radius: 2, feather: 3, tone: LIP_TONE },
  { lines: LOWER_LIP, radius: 3, feather: 3, tone: LIP_TONE },
];
const CLOSED_LIPS: readonly Touch[] = [
  ...RELAXED_LIPS,
  { lines: LIP_LINE, radius: 0.3, feather: 2, tone: shadow(0.3) },
  { lines: BELOW_THE_LIP, shift: [0, 6], radius: 0.5, feather: 8, tone: shadow(0.1) },
];

/** What changes in light and shadow, beside the shapes, when an action has its full weight. */
export const TOUCHES: Readonly<Partial<Record<FaceAction, readonly Touch[]>>> = {
  neutralMouth: [NO_FOLDS, ...RELAXED_CHEEKS, ...CLOSED_LIPS],
  sadMouth: [
    SHALLOW_FOLDS,
    ...RELAXED_CHEEKS,
    ...CLOSED_LIPS,
    { lines: BELOW_MOUTH_CORNERS, radius: 1, feather: 9, tone: shadow(0.14) },
  ],
  angryMouth: [
    SHALLOW_FOLDS,
    ...RELAXED_CHEEKS,
    ...CLOSED_LIPS,
    { lines: BELOW_MOUTH_CORNERS, radius: 1, feather: 11, tone: shadow(0.16) },
  ],
  surprisedMouth: [NO_FOLDS, ...RELAXED_CHEEKS, ...RELAXED_LIPS],
  browFurrow: [
    { lines: BROW_HAIR, radius: 0.5, feather: 3.5, tone: hair(0.2) },
    { lines: INNER_BROWS, shift: [1.5, 0.5], radius: 0.5, feather: 5.5, tone: hair(0.32) },
    { lines: INNER_BROWS, shift: [0, 8], radius: 2.5, feather: 12, tone: shadow(0.44) },
    { lines: BETWEEN_THE_BROWS, radius: 0.4, feather: 6, tone: shadow(0.24) },
  ],
  innerBrowRaise: [
    { lines: INNER_BROWS, shift: [0, -0.5], radius: 0.5, feather: 3.5, tone: hair(0.28) },
    { lines: FOREHEAD, radius: 0.5, feather: 4, tone: shadow(0.1) },
  ],
  browRaise: [
    { lines: BROW_HAIR, radius: 0.5, feather: 3.5, tone: hair(0.25) },
    { lines: FOREHEAD, radius: 0.3, feather: 2.5, tone: shadow(0.1) },
  ],
  eyesWide: [{ lines: EYE_WHITES, radius: 1, feather: 3, tone: [1.15, 1.15, 1.18] }],
  eyesNarrow: [{ lines: UPPER_LIDS, shift: [0, -3], radius: 1, feather: 6, tone: shadow(0.3) }],
};

/** Skin in shadow keeps more of its red than of its blue. */
function shadow(depth: number): Tone {
  return [1 - 0.85 * depth, 1 - depth, 1 - 1.1 * depth];
}

/** Denser brown hair. */
function hair(density: number): Tone {
  return [1 - 0.9 * density, 1 - density, 1 - 1.2 * density];
}

/** The middles between two rows of landmarks, one by one. */
function middles(row: readonly number[], other: readonly number[]): Place[] {
  return row.map((index, place) => [index, other[place] ?? index]);
}
