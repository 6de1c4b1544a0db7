import { between, ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { path } from '../../scene/path.ts';
import { type MouthCorner, type MouthCorners, mouthCorners, wholeMouth } from '../mouth-corners.ts';
import { MIDDLE } from './ink.ts';
import type { MouthStyle } from './mouth-styles.ts';

/** The height of the closed mouth. */
export const MOUTH_HEIGHT = 155;

/** The outline of the mouth's opening: two corners, and an edge between them above and below. */
export interface MouthForm {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** The middle of both edges. */
  readonly middle: number;
  readonly upper: number;
  readonly lower: number;
  /** How flat each edge is: 0.55 an ellipse's, 0.9 straight with round ends. */
  readonly upperFlatness: number;
  readonly lowerFlatness: number;
  /** Half the thickness of the closed mouth's ends. */
  readonly cap: number;
}

/** What the mouth does, of which everything in it is made. Each from 0 to 1. */
export interface MouthMotion {
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
  readonly sides: MouthCorners;
}

export function mouthMotion({ rest }: MouthStyle, pose: AvatarPose): MouthMotion {
  const { jawOpen, pucker, press, stretch, tongue } = pose;
  const sides = mouthCorners(rest, pose);
  const { smile, frown } = wholeMouth(sides);
  const free = (1 - press) * (1 - pucker);
  return {
    smile,
    frown,
    jaw: jawOpen * (1 - 0.6 * press),
    beam: ease(0.42, 0.95, smile) * free,
    bare: stretch * free * (1 - 0.7 * smile),
    pucker: pucker * (1 - 0.6 * smile),
    press: press * (1 - jawOpen),
    tongue,
    wrinkle: pose.noseWrinkle,
    sides,
  };
}

export function mouthForm(style: MouthStyle, motion: MouthMotion): MouthForm {
  const { smile, frown, jaw, beam, bare, pucker, press, tongue, wrinkle } = motion;
  const half = (style.thickness / 2) * (1 - 0.42 * press);
  const grin = Math.max(beam, bare);
  const hang = Math.max(jaw, 0.45 * tongue * (1 - grin));
  const upper = -half + 3 * smile * (1 - beam) * (1 - jaw) - 5.5 * beam - 8 * bare - 2.5 * frown;
  const lower = half + 2 * smile * (1 - beam) + 11 * beam + 8.5 * bare - 0.5 * frown;
  const [left, right] = motion.sides.map((side) => cornerOf(style, motion, side)) as [Pair, Pair];
  const round = Math.max(
    ease(0, 0.7, jaw) * (1 - 0.8 * beam) * (1 - 0.7 * bare),
    ease(0, 0.5, pucker),
    0.9 * frown,
  );
  const o = pucker * (1 - jaw);
  return {
    left: [MIDDLE - left[0], MOUTH_HEIGHT + left[1]],
    right: [MIDDLE + right[0], MOUTH_HEIGHT + right[1]],
    middle: MIDDLE + (right[0] - left[0]) * 0.3,
    upper:
      MOUTH_HEIGHT +
      upper -
      8.5 * hang * (1 - 0.75 * grin) -
      2.6 * o -
      2 * wrinkle * Math.max(hang, bare),
    lower: MOUTH_HEIGHT + lower + 18 * hang * (1 - 0.62 * grin) + 3 * o,
    upperFlatness: between(0.86, 0.55, Math.max(round, ease(0, 0.4, smile) * (1 - beam))),
    lowerFlatness: between(between(0.86, 0.56, Math.max(round, smile)), 0.8, bare * (1 - jaw)),
    cap: between(half, 3, Math.max(grin, frown, smile, jaw)) * (1 + 0.3 * pucker),
  };
}

type Pair = readonly [number, number];

/** A corner's distance from the middle of the face, and from the closed mouth's height. */
function cornerOf(style: MouthStyle, motion: MouthMotion, { smile, frown }: MouthCorner): Pair {
  const { beam, bare, jaw, pucker, press } = motion;
  const spread = 4.5 * smile + 10 * beam * smile + 18 * bare * (1 - 0.35 * frown);
  const x = style.width + spread + 2.5 * frown * (1 - bare) + 2 * press;
  const opened = x + 3.5 * jaw * (1 - pucker) * (1 - Math.max(beam, bare)) * (1 - 0.5 * smile);
  const down = 6.5 * frown * (1 + 0.25 * bare + 0.7 * jaw);
  return [
    Math.max(5.6, opened * (1 - 0.52 * pucker * (1 - 0.45 * jaw))),
    down - 6.4 * smile + 4.5 * jaw * (1 - smile) * (1 - 0.5 * bare) + bare * 0.2,
  ];
}

/** Path data of a form, grown by so much on every side; below 0 it shrinks. */
export function formPath(form: MouthForm, grow = 0, lowerEdge = form.lower + grow): string {
  const [lx, ly] = [form.left[0] - grow, form.left[1]];
  const [rx, ry] = [form.right[0] + grow, form.right[1]];
  const { middle } = form;
  const upper = Math.min(form.upper - grow, lowerEdge);
  const cap = Math.max(0.1, form.cap + grow);
  const up = (y: number) => y - Math.max(cap, 0.62 * (y - upper));
  const down = (y: number) => y + Math.max(cap, 0.62 * (lowerEdge - y));
  const towards = (x: number, flatness: number) => middle + (x - middle) * flatness;
  const { upperFlatness: flat, lowerFlatness: bowl } = form;
  return (
    path`M${lx} ${ly}C${lx} ${up(ly)} ${towards(lx, flat)} ${upper} ${middle} ${upper}` +
    path`C${towards(rx, flat)} ${upper} ${rx} ${up(ry)} ${rx} ${ry}` +
    path`C${rx} ${down(ry)} ${towards(rx, bowl)} ${lowerEdge} ${middle} ${lowerEdge}` +
    path`C${towards(lx, bowl)} ${lowerEdge} ${lx} ${down(ly)} ${lx} ${ly}z`
  );
}
