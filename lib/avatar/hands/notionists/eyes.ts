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
import { scaled, strokeShape } from '../line-art/stroke.ts';

/** The middle of each eye. */
const CENTRES: Readonly<Record<Side, Spot>> = { near: [843, 766], far: [1041, 770] };
/** Across from the outer to the inner corner; the far eye is seen from the side. */
const ACROSS: Readonly<Record<Side, number>> = { near: 1, far: -0.88 };

type Line = readonly Spot[];

/** Where a lid's line runs when it is far up, when it cuts the eye in two, and when the eye is shut. */
const RAISED: Line = [
  [-44, -16],
  [-26, -32],
  [0, -39],
  [26, -32],
  [44, -16],
];
const LEVEL: Line = [
  [-37, -9],
  [-18, -11],
  [0, -10],
  [18, -9],
  [37, -6],
];
const BOWL: Line = [
  [-38, -2],
  [-20, 12],
  [0, 17],
  [20, 13],
  [38, 0],
];
const ARCH: Line = [
  [-36, 14],
  [-20, -8],
  [0, -16],
  [20, -8],
  [36, 14],
];
/** Below everything in an eye: nobody sees it. */
const FLOOR: Line = [
  [-64, 26],
  [0, 104],
  [64, 26],
];

/** Eyes of notionists: dots, over which a lid's line comes when they narrow, and which open to white rings. */
export function eyeShapes(form: EyeForm, pose: AvatarPose, turn: Turn): readonly Shape[] {
  return SIDES.flatMap((side) => oneEye(side, form, pose, turn));
}

function oneEye(side: Side, form: EyeForm, pose: AvatarPose, turn: Turn): readonly Shape[] {
  const motion = sideMotion(side, pose);
  const { closed, laughing, squint, wide } = motion;
  const [centreX, centreY] = CENTRES[side];
  const place = ([x, y]: Spot): Spot =>
    turn([centreX + ACROSS[side] * x, centreY + y + form.slant * (x / 50)]);
  const hood = Math.max(squint * (1 - 0.6 * laughing), 0.8 * (1 - Math.min(1, form.opening)));
  const shut = mixLines(BOWL, ARCH, laughing);
  const ring = Math.max(wide, ease(1.1, 1.25, form.opening) * 0.6);
  const raised = RAISED.map(([x, y]): Spot => [x * (1 + 0.5 * ring), y - 26 * ring]);
  const lid = curve(mixLines(mixLines(raised, LEVEL, ease(0, 0.8, hood)), shut, closed).map(place));
  const open = 1 - ease(0.7, 0.95, closed);
  const line = Math.max(ease(0.3, 0.7, hood), ease(0.08, 0.5, closed));
  const half = between(22, 45, ring);
  const white = around([0, between(0, -2, ring)], half, between(34, 52, ring));
  const rim = ease(0, 0.5, ring);
  return [
    { id: `${side}-below-lid`, d: areaBetween(lid, FLOOR.map(place)), opacity: 0 },
    {
      id: `${side}-white`,
      d: rim > 0 ? loop(white.map(place)) : '',
      fill: PAPER,
      stroke: INK,
      strokeWidth: 10 * rim,
      clip: `${side}-below-lid`,
      opacity: clamp01(6 * ring) * open,
    },
    ...pupilShapes(side, form, motion, pose, place).map((shape) => ({
      ...shape,
      clip: `${side}-below-lid`,
      opacity: (shape.opacity ?? 1) * open,
    })),
    {
      id: `${side}-lid`,
      d: line > 0 ? brush(lid, scaled([9, 12, 9], line)) : '',
      fill: INK,
      opacity: clamp01(4 * line),
    },
    bagShape(side, motion, place),
    ...lashShapes(side, form, motion, place),
  ];
}

function pupilShapes(
  side: Side,
  form: EyeForm,
  { wide }: SideMotion,
  { gazeX, gazeY, stretch }: AvatarPose,
  place: (spot: Spot) => Spot,
): readonly Shape[] {
  const size = form.pupil * (1 - 0.12 * wide - 0.3 * wide * stretch);
  const gaze = side === 'near' ? gazeX : -gazeX;
  const centre: Spot = [22 * gaze, -15 * gazeY];
  if (form.symbol !== undefined)
    return [symbolShape(`${side}-symbol`, form.symbol, place([0, 0]), 24)];
  const disc = (share: number) =>
    loop(around(centre, 19 * share, between(31, 24, wide) * share).map(place));
  return [
    { id: `${side}-pupil`, d: disc(size), fill: INK },
    {
      id: `${side}-iris`,
      d: form.iris === undefined ? '' : disc(size * 0.62),
      fill: form.iris ?? INK,
    },
  ];
}

/** The line under a narrowed eye. */
function bagShape(side: Side, { squint, closed }: SideMotion, place: (spot: Spot) => Spot): Shape {
  const lift = 6 * squint;
  const spots: Line = [
    [-26, 38 - lift],
    [0, 45 - lift],
    [26, 36 - lift],
  ];
  return strokeShape(
    `${side}-bag`,
    spots.map(place),
    [5, 10, 5],
    ease(0.35, 0.8, squint) * (1 - closed),
  );
}

/** Two lashes at the outer side of the dot. */
function lashShapes(
  side: Side,
  { lashes }: EyeForm,
  { closed }: SideMotion,
  place: (spot: Spot) => Spot,
): readonly Shape[] {
  if (!lashes) return [];
  const d = [0, 1].map((index) => {
    const root: Spot = [-14 - 5 * index, -22 + 13 * index + 20 * closed];
    const tip: Spot = [root[0] - 19, root[1] - 12 + 4 * index];
    const bend: Spot = [(root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2 + 4];
    return brush(curve([root, bend, tip].map(place)), [9, 8, 5]);
  });
  return [{ id: `${side}-lashes`, d: d.join(''), fill: INK }];
}
