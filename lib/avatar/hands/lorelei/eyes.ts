import { between, clamp01, ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Turn } from '../line-art/ball.ts';
import type { EyeForm } from '../line-art/eye-forms.ts';
import { symbolShape } from '../line-art/eye-symbols.ts';
import { INK, PAPER } from '../line-art/ink.ts';
import { areaBetween, around, brush, curve, loop, mixLines } from '../line-art/pen.ts';
import { SIDES, type Side, type SideMotion, sideMotion } from '../line-art/sides.ts';
import type { Spot } from '../line-art/smooth-line.ts';
import { scaled } from '../line-art/stroke.ts';

/** The middle of each eye. */
const CENTRES: Readonly<Record<Side, Spot>> = { near: [468, 456], far: [661, 452] };
/** Across from the outer to the inner corner; the far eye is seen from the side. */
const ACROSS: Readonly<Record<Side, number>> = { near: 1, far: -0.62 };

/** All of the drawing: what is white of an eye is cut out of it, so that its outline is read once in a frame. */
const SHEET = 'M0 0H980V980H0z';

type Line = readonly Spot[];

/** Lids of the near eye from the outer to the inner corner, around its middle. */
const OPEN: Line = [
  [-70, 6],
  [-46, -20],
  [-10, -35],
  [30, -19],
  [64, 26],
];
const FLOOR: Line = [
  [-64, 9],
  [-38, 29],
  [4, 36],
  [40, 33],
  [60, 25],
];
const BOWL: Line = [
  [-68, 4],
  [-38, 26],
  [0, 34],
  [36, 26],
  [64, 2],
];
const ARCH: Line = [
  [-66, 24],
  [-38, -2],
  [0, -14],
  [36, -2],
  [62, 22],
];

/** Eyes of lorelei: a heavy upper lid that swings over a large pupil. */
export function eyeShapes(form: EyeForm, pose: AvatarPose, turn: Turn): readonly Shape[] {
  return SIDES.flatMap((side) => oneEye(side, form, pose, turn));
}

function oneEye(side: Side, form: EyeForm, pose: AvatarPose, turn: Turn): readonly Shape[] {
  const motion = sideMotion(side, pose);
  const [centreX, centreY] = CENTRES[side];
  const place = ([x, y]: Spot): Spot =>
    turn([centreX + ACROSS[side] * x, centreY + y + form.slant * (x / 66)]);
  const lids = lidsOf(form, motion);
  const upper = curve(lids.upper.map(place));
  const lower = curve(lids.lower.map(place));
  const open = 1 - ease(0.82, 0.98, motion.closed);
  const rim = Math.max(ease(0.3, 0.7, motion.squint), ease(0.2, 0.7, motion.wide));
  const slim = side === 'near' ? 1 : 0.9;
  return [
    { id: `${side}-opening`, d: areaBetween(upper, lower), opacity: 0 },
    { id: `${side}-white`, d: SHEET, fill: PAPER, opacity: open, clip: `${side}-opening` },
    ...pupilShapes(side, form, motion, pose, place).map((shape) => ({
      ...shape,
      clip: `${side}-opening`,
      opacity: (shape.opacity ?? 1) * open,
    })),
    {
      id: `${side}-floor`,
      d: rim > 0 ? brush(lower.slice(1, -1), scaled([2, 8, 2], rim * open)) : '',
      fill: INK,
      opacity: clamp01(4 * rim * open),
    },
    {
      id: `${side}-lid`,
      d: brush(upper, [13 * slim, between(17, 14, motion.closed) * slim, 4]),
      fill: INK,
    },
    ...lashShapes(side, form, lids.upper, place),
  ];
}

function lidsOf(
  form: EyeForm,
  { closed, laughing, squint, wide }: SideMotion,
): { upper: Line; lower: Line } {
  const shut = mixLines(BOWL, ARCH, laughing);
  const lift = (line: Line, amount: number): Line =>
    line.map(([x, y], index) => [
      x,
      y * form.opening + amount * (index === 0 || index === 4 ? 0.25 : 1),
    ]);
  const upper = lift(OPEN, -24 * wide + 21 * squint * (1 - laughing) + 6 * squint * laughing);
  const lower = lift(FLOOR, 14 * wide - (9 + 9 * laughing) * squint);
  return { upper: mixLines(upper, shut, closed), lower: mixLines(lower, shut, closed) };
}

function pupilShapes(
  side: Side,
  form: EyeForm,
  { wide, squint }: SideMotion,
  { gazeX, gazeY, stretch }: AvatarPose,
  place: (spot: Spot) => Spot,
): readonly Shape[] {
  const size = form.pupil * (1 - 0.2 * wide - 0.28 * wide * stretch - 0.06 * squint);
  const gaze = side === 'near' ? gazeX : -gazeX;
  const centre: Spot = [2 + 27 * gaze, 2 - 17 * gazeY + 2 * wide];
  if (form.symbol !== undefined) {
    const [x, y] = place([0, 4]);
    return [symbolShape(`${side}-symbol`, form.symbol, [x, y], side === 'near' ? 22 : 18)];
  }
  const disc = (share: number) => loop(around(centre, 31 * share, 37 * share).map(place));
  const light: Spot = [centre[0] + (side === 'near' ? 9 : -9), centre[1] - 11];
  return [
    { id: `${side}-pupil`, d: disc(size), fill: INK },
    {
      id: `${side}-iris`,
      d: form.iris === undefined ? '' : disc(size * 0.74),
      fill: form.iris ?? INK,
    },
    {
      id: `${side}-light`,
      d: loop(around(light, 8 * size, 9 * size).map(place)),
      fill: PAPER,
      opacity: 0.95,
    },
  ];
}

/** Three lashes at the outer end of the upper lid. */
function lashShapes(
  side: Side,
  { lashes }: EyeForm,
  [corner, next]: Line,
  place: (spot: Spot) => Spot,
): readonly Shape[] {
  if (!lashes || corner === undefined || next === undefined) return [];
  const d = [0, 0.45, 0.9].map((share) => {
    const root: Spot = [between(corner[0], next[0], share), between(corner[1], next[1], share)];
    const tip: Spot = [root[0] - 22 + 7 * share, root[1] - 12 - 10 * share];
    const bend: Spot = [(root[0] + tip[0]) / 2 + 1, (root[1] + tip[1]) / 2 + 5];
    return brush(curve([root, bend, tip].map(place)), [9, 6, 1.5]);
  });
  return [{ id: `${side}-lashes`, d: d.join(''), fill: INK }];
}
