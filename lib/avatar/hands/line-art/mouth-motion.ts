import { between, ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { type MouthCorner, type MouthCorners, mouthCorners, wholeMouth } from '../mouth-corners.ts';
import type { MouthForm } from './mouth-forms.ts';
import type { Spot } from './smooth-line.ts';

/** What the mouth does, of which everything in it is made; each from 0 to 1. */
export interface MouthMotion {
  readonly corners: MouthCorners;
  readonly smile: number;
  readonly frown: number;
  readonly jaw: number;
  /** How far a smile shows the teeth. */
  readonly beam: number;
  /** How far a stretched mouth bares clenched teeth. */
  readonly bare: number;
  readonly pucker: number;
  readonly press: number;
  readonly tongue: number;
  readonly wrinkle: number;
  readonly queasy: number;
}

export function mouthMotion({ rest }: MouthForm, pose: AvatarPose): MouthMotion {
  const { jawOpen, pucker, press, stretch, tongue, queasy } = pose;
  const corners = mouthCorners(rest, pose);
  const { smile, frown } = wholeMouth(corners);
  const free = (1 - press) * (1 - pucker);
  return {
    corners,
    smile,
    frown,
    jaw: jawOpen * (1 - 0.6 * press),
    beam: ease(0.45, 0.95, smile) * free,
    bare: ease(0.05, 0.9, stretch) * free * (1 - 0.7 * smile) * (1 - queasy),
    pucker: pucker * (1 - 0.6 * smile),
    press: press * (1 - jawOpen),
    tongue,
    wrinkle: pose.noseWrinkle,
    queasy: queasy * (1 - smile) * (1 - 0.8 * Math.max(tongue, jawOpen)),
  };
}

/** The opening between the lips, around the middle of the mouth: x to the right of the picture, y down. */
export interface Opening {
  readonly upper: readonly Spot[];
  readonly lower: readonly Spot[];
}

/** Where a spot around the middle of the mouth is in the drawing. */
export type Place = (spot: Spot) => Spot;

/** The places of a lip's line on which something else is laid: the spots of an opening are numbered so. */
export const LIP = { near: 0, middle: 4, far: 8 } as const;

/** From -1 at the near corner to 1 at the far corner, close together where a round mouth bends most. */
const ALONG: readonly number[] = Array.from(
  { length: LIP.far + 1 },
  (_, index) => -Math.cos((index * Math.PI) / LIP.far),
);

/** @param half half the width of the closed mouth */
export function openingOf(half: number, motion: MouthMotion): Opening {
  const { smile, frown, jaw, beam, bare, pucker, press, tongue, wrinkle } = motion;
  const grin = Math.max(beam, bare);
  const hang = Math.max(jaw, 0.2 * tongue * (1 - grin));
  const closed = 13 * smile * (1 - beam) - 15 * frown + 4 * press - 6 * wrinkle;
  const o = pucker * (1 - jaw);
  const upper = closed - 30 * hang * (1 - 0.8 * grin) - 20 * bare - 12 * beam - 7 * o;
  const lower = closed + 90 * hang * (1 - 0.5 * grin) + 26 * bare + 46 * beam + 7 * o;
  const spread = (side: MouthCorner) =>
    half *
    (1 + 0.16 * side.smile + 0.3 * beam * side.smile + 0.4 * bare - 0.1 * press) *
    (1 - 0.14 * jaw * (1 - grin) * (1 - smile)) *
    (1 - 0.5 * pucker * (1 - 0.3 * jaw));
  const drop = (side: MouthCorner) =>
    -24 * side.smile +
    22 * side.frown * (1 - 0.4 * bare) +
    22 * hang * (1 - side.smile) * (1 - bare);
  const [near, far] = motion.corners;
  const ends: Ends = { left: [-spread(near), drop(near)], right: [spread(far), drop(far)] };
  const round = Math.max(hang * (1 - 0.85 * beam) * (1 - 0.8 * bare), pucker);
  const edge = (height: number, flat: number): readonly Spot[] =>
    ALONG.map((along) => lipAt(along, ends, height, { round, flat, queasy: motion.queasy }));
  return { upper: edge(upper, 0.8 * bare), lower: edge(Math.max(upper, lower), 0.9 * bare) };
}

interface Ends {
  readonly left: Spot;
  readonly right: Spot;
}

interface Bend {
  /** 0 leaves the corners pointed, 1 makes an ellipse. */
  readonly round: number;
  /** 1 runs straight between round ends. */
  readonly flat: number;
  readonly queasy: number;
}

function lipAt(along: number, { left, right }: Ends, height: number, bend: Bend): Spot {
  const square = along * along;
  const arc = between(1 - square, Math.sqrt(Math.max(0, 1 - square)), bend.round);
  const profile = between(arc, 1 - square ** 4, bend.flat);
  const share = (along + 1) / 2;
  const corners = (left[1] + right[1]) / 2;
  const wave = 13 * bend.queasy * Math.sin(along * Math.PI * 1.75) * (1 - 0.3 * square);
  return [
    between(left[0], right[0], share),
    between(left[1], right[1], share) + (height - corners) * profile + wave,
  ];
}
