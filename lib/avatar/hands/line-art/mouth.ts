import { clamp01, ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Turn } from './ball.ts';
import { INK } from './ink.ts';
import type { MouthForm } from './mouth-forms.ts';
import {
  LIP,
  type MouthMotion,
  mouthMotion,
  type Opening,
  openingOf,
  type Place,
} from './mouth-motion.ts';
import { areaBetween, brush, type Thickness } from './pen.ts';
import type { Spot } from './smooth-line.ts';
import { scaled, strokeShape } from './stroke.ts';
import { teethShapes } from './teeth.ts';
import { tongueInside, tongueOut } from './tongue.ts';

/** How a hand draws the mouth. */
export interface MouthPen {
  readonly centre: Spot;
  /** Half the width of the closed mouth. */
  readonly half: number;
  /** How much the far end stands higher, as seen half from the side: the rise on one unit of width. */
  readonly tilt: number;
  /** How much narrower the far half is. */
  readonly foreshortening: number;
  /** Of the upper lip's line, from the near corner to the far one. */
  readonly upper: Thickness;
  readonly lower: Thickness;
}

/** The mouth: two lips that bend and part, with teeth and tongue between them. */
export function mouthShapes(
  pen: MouthPen,
  form: MouthForm,
  pose: AvatarPose,
  turn: Turn,
): readonly Shape[] {
  const motion = mouthMotion(form, pose);
  const place = placing(pen, turn);
  const opening = openingOf(pen.half * form.width, motion);
  const upper = opening.upper.map(place);
  const lower = opening.lower.map(place);
  const weight = form.weight * (1 + 0.25 * motion.press);
  return [
    ...lipShapes(form, opening, motion, place),
    { id: 'inside', d: areaBetween(upper, lower), fill: INK },
    tongueInside(opening, motion, place),
    ...teethShapes(form, opening, motion, place),
    { id: 'upper', d: brush(upper, scaled(pen.upper, weight)), fill: INK },
    { id: 'lower', d: brush(lower, scaled(pen.lower, weight)), fill: INK },
    ...tongueOut(opening, motion, place),
    ...creases(opening, motion, place),
  ];
}

function placing({ centre, tilt, foreshortening }: MouthPen, turn: Turn): Place {
  return ([x, y]) => {
    const across = x > 0 ? x * (1 - foreshortening) : x;
    return turn([centre[0] + across, centre[1] + y - tilt * across], 0.06);
  };
}

/** Full lips around the line: coloured, or only the short line below that says that there is one. */
function lipShapes(
  { lips, lipColour }: MouthForm,
  { upper, lower }: Opening,
  { press, pucker }: MouthMotion,
  place: Place,
): readonly Shape[] {
  const full = lips * (1 - 0.5 * press) + 0.3 * pucker;
  const swell = (line: readonly Spot[], height: number) =>
    line.map(([x, y], index) => {
      const along = index / LIP.middle - 1;
      const bow = (1 - along * along) * (1 - 0.25 * Math.max(0, 1 - Math.abs(along) * 4));
      return place([x, y + height * bow]);
    });
  const d =
    lipColour === undefined ? '' : areaBetween(swell(upper, -15 * full), swell(lower, 20 * full));
  const below = [2, LIP.middle, 6].map((index) => {
    const [x, y] = lower[index] as Spot;
    return place([x * 0.67, y + 20 + 8 * full]);
  });
  const seen = Math.max(lipColour === undefined ? clamp01(lips) : 0, 0.9 * press, 0.9 * pucker);
  return [
    { id: 'lips', d, fill: lipColour ?? INK, opacity: lipColour === undefined ? 0 : 1 },
    strokeShape('below', below, [2, 8, 2], ease(0.1, 0.7, seen)),
  ];
}

/** A smile folds the cheek beside its corners. */
function creases(
  { upper }: Opening,
  { corners, beam, pucker }: MouthMotion,
  place: Place,
): readonly Shape[] {
  return ([0, 1] as const).map((index) => {
    const [x, y] = upper[index === 0 ? LIP.near : LIP.far] as Spot;
    const out = index === 0 ? -1 : 1;
    const { smile } = corners[index];
    const spots: readonly Spot[] = [
      [x - out * 2, y - 17],
      [x + out * 9, y - 4],
      [x + out * 6, y + 13],
    ];
    const share = ease(0.35, 0.75, smile) * (1 - pucker) * (1 - 0.2 * beam);
    const id = index === 0 ? 'near-crease' : 'far-crease';
    return strokeShape(id, spots.map(place), [3, 8, 3], share);
  });
}
