import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { between, clamp01, ease, path } from '../../scene/path.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Turn } from './ball.ts';
import { INK, PAPER, TONGUE } from './ink.ts';
import type { MouthForm } from './mouth-forms.ts';
import { type MouthMotion, mouthMotion, type Opening, openingOf } from './mouth-motion.ts';
import { areaBetween, around, brush, curve, loop, type Spot, type Thickness } from './pen.ts';
import { scaled, strokeShape } from './stroke.ts';

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
    ...tongueOut(opening, motion, place),
    { id: 'upper', d: brush(upper, scaled(pen.upper, weight)), fill: INK },
    { id: 'lower', d: brush(lower, scaled(pen.lower, weight)), fill: INK },
    ...creases(opening, motion, place),
  ];
}

type Place = (spot: Spot) => Spot;

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
      const along = index / 5 - 1;
      const bow = (1 - along * along) * (1 - 0.25 * Math.max(0, 1 - Math.abs(along) * 4));
      return place([x, y + height * bow]);
    });
  const d =
    lipColour === undefined ? '' : areaBetween(swell(upper, -15 * full), swell(lower, 20 * full));
  const below = [3, 5, 7].map((index) => {
    const [x, y] = lower[index] as Spot;
    return place([x * 0.8, y + 20 + 8 * full]);
  });
  const seen = Math.max(lipColour === undefined ? clamp01(lips) : 0, 0.9 * press, 0.9 * pucker);
  return [
    { id: 'lips', d, fill: lipColour ?? INK, opacity: lipColour === undefined ? 0 : 1 },
    strokeShape('below', below, [2, 8, 2], ease(0.1, 0.7, seen)),
  ];
}

function tongueInside({ upper, lower }: Opening, motion: MouthMotion, place: Place): Shape {
  const [, top] = upper[5] as Spot;
  const [x, bottom] = lower[5] as Spot;
  const height = bottom - top;
  const [right] = upper[10] as Spot;
  const radius = Math.min(0.62 * (right - x), 52);
  return {
    id: 'tongue',
    d: loop(
      around([x, bottom + 6], radius, between(0.34, 0.55, motion.tongue) * height + 6).map(place),
    ),
    fill: TONGUE,
    clip: 'inside',
    opacity: ease(28, 56, height) * (1 - motion.bare * (1 - motion.jaw)),
  };
}

/** Teeth hang from the upper lip; clenched they fill the opening and show their gaps. */
function teethShapes(
  { teeth }: MouthForm,
  { upper, lower }: Opening,
  { beam, bare, jaw }: MouthMotion,
  place: Place,
): readonly Shape[] {
  const seen = Math.max(beam, bare, 0.7 * ease(0.35, 0.7, jaw));
  const clenched = bare * (1 - 0.5 * ease(0.35, 0.8, jaw));
  const edge = upper.map(([x, y], index): Spot => {
    const [, floor] = lower[index] as Spot;
    return [x, between(y + Math.min(22, 0.45 * (floor - y)), floor, ease(0.2, 0.6, clenched))];
  });
  const gaps = [2, 3.5, 5, 6.5, 8].map((index) => {
    const [x, top] = mid(upper, index);
    const [footX, foot] = mid(lower, index);
    const [fromX, from] = place([x, top]);
    const [toX, to] = place([between(x, footX, 0.9), between(top, foot, 0.9)]);
    return path`M${fromX} ${from}L${toX} ${to}`;
  });
  const [toothX, toothY] = place(mid(upper, 3.4));
  const special =
    teeth === 'plain' ? [] : [specialTooth(teeth, [toothX, toothY], place(upper[5] as Spot), seen)];
  return [
    {
      id: 'teeth',
      d: areaBetween(upper.map(place), edge.map(place)),
      fill: PAPER,
      clip: 'inside',
      opacity: ease(0.1, 0.5, seen),
    },
    {
      id: 'gaps',
      d: gaps.join(''),
      stroke: INK,
      strokeWidth: 5,
      clip: 'inside',
      opacity: ease(0.3, 0.7, clenched),
    },
    ...special,
  ];
}

function mid(line: readonly Spot[], index: number): Spot {
  const [x, y] = line[Math.floor(index)] as Spot;
  const [nextX, nextY] = line[Math.ceil(index)] as Spot;
  return [(x + nextX) / 2, (y + nextY) / 2];
}

function specialTooth(
  teeth: Exclude<MouthForm['teeth'], 'plain'>,
  [x, y]: Spot,
  [middle, top]: Spot,
  seen: number,
): Shape {
  const opacity = ease(0.1, 0.5, seen);
  if (teeth === 'gap') {
    return {
      id: 'tooth',
      d: path`M${middle} ${top}v26`,
      stroke: INK,
      strokeWidth: 6,
      clip: 'inside',
      opacity,
    };
  }
  if (teeth === 'gold') {
    return {
      id: 'tooth',
      d: path`M${x} ${y}h18v20h-18z`,
      fill: '#e8b93c',
      clip: 'inside',
      opacity,
    };
  }
  const other = 2 * middle - x;
  const fang = (at: number) => path`M${at - 10} ${y}h20l-10 38z`;
  return { id: 'tooth', d: fang(x) + fang(other), fill: PAPER, clip: 'inside', opacity };
}

/** The tongue hangs out over the lower lip, with a line down its middle. */
function tongueOut(
  { upper, lower }: Opening,
  { tongue }: MouthMotion,
  place: Place,
): readonly Shape[] {
  const [x, top] = upper[5] as Spot;
  const [, bottom] = lower[5] as Spot;
  const root = between(top, bottom, 0.55);
  const length = 8 + 52 * tongue;
  const half = 30;
  const spots: readonly Spot[] = [
    [x - half + 4, root],
    [x - half, bottom + 0.5 * length],
    [x - 0.6 * half, bottom + 0.9 * length],
    [x, bottom + length],
    [x + 0.6 * half, bottom + 0.9 * length],
    [x + half, bottom + 0.5 * length],
    [x + half - 4, root],
  ];
  const line = curve(spots.map(place));
  const opacity = ease(0.05, 0.25, tongue);
  const ridge = [root + 8, between(root, bottom + length, 0.4), bottom + 0.6 * length];
  return [
    {
      id: 'tongue-out',
      d: areaBetween(line, [line[0] as Spot, line.at(-1) as Spot]),
      fill: TONGUE,
      opacity,
    },
    { id: 'tongue-edge', d: brush(line, [7, 9, 7]), fill: INK, opacity },
    {
      id: 'tongue-ridge',
      d: brush(curve(ridge.map((y) => place([x, y]))), [2, 5, 2]),
      fill: INK,
      opacity,
    },
  ];
}

/** A smile folds the cheek beside its corners. */
function creases(
  { upper }: Opening,
  { corners, beam, pucker }: MouthMotion,
  place: Place,
): readonly Shape[] {
  return ([0, 1] as const).map((index) => {
    const [x, y] = upper[index === 0 ? 0 : 10] as Spot;
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
