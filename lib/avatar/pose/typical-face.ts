import { FACE_MOTIONS, type FaceMotion } from '../../expression/expression-state.ts';

/** What a motion reads in the state while the face rests, and when it goes as far as it does. */
export interface MotionRange {
  readonly rest: number;
  readonly full: number;
}

type Paired = FaceMotion extends infer Name
  ? Name extends `${infer Base}Left`
    ? Base
    : never
  : never;
type Unpaired = Exclude<FaceMotion, `${string}Left` | `${string}Right`>;

/**
 * A typical face: rest lies above what most neutral faces of FER-2013 read, full near the upper quartile of the
 * expression that shows the motion most (`npm run motions`). Full of blink, frown and press are what the clip's
 * portrait reads (`node scripts/clip/inspect-clip.ts`), and that of the cheeks is her warped picture's.
 */
const RANGES: Readonly<Record<Paired | Unpaired, MotionRange>> = {
  browInnerUp: { rest: 0.15, full: 0.75 },
  browOuterUp: { rest: 0.2, full: 0.75 },
  browDown: { rest: 0.08, full: 0.45 },
  blink: { rest: 0.15, full: 0.45 },
  squint: { rest: 0.45, full: 0.85 },
  wide: { rest: 0.5, full: 0.85 },
  jawOpen: { rest: 0.04, full: 0.6 },
  smile: { rest: 0.05, full: 0.85 },
  frown: { rest: 0.5, full: 0.9 },
  stretch: { rest: 0.05, full: 0.4 },
  pucker: { rest: 0.05, full: 0.6 },
  press: { rest: 0.12, full: 0.55 },
  tongue: { rest: 0, full: 1 },
  cheekPuff: { rest: 0.5, full: 0.85 },
  noseWrinkle: { rest: 0.7, full: 1 },
};

/**
 * Motions that are read from proportions of the face: a person's range lies elsewhere on the scale but is about
 * as long. For the others full is the same for everybody, and only rest differs.
 */
const BY_PROPORTION: readonly (Paired | Unpaired)[] = ['wide', 'frown', 'cheekPuff', 'noseWrinkle'];

/** The range of each motion in a typical face. */
export const TYPICAL_RANGES = Object.fromEntries(
  FACE_MOTIONS.map((motion) => [motion, RANGES[withoutSide(motion)]]),
) as Readonly<Record<FaceMotion, MotionRange>>;

/** Whether a motion is read from proportions of the face, which differ from person to person. */
export function isByProportion(motion: FaceMotion): boolean {
  return BY_PROPORTION.includes(withoutSide(motion));
}

function withoutSide(motion: FaceMotion): Paired | Unpaired {
  return motion.replace(/(Left|Right)$/, '') as Paired | Unpaired;
}
