import type { AvatarPose } from '../../pose/avatar-pose.ts';
import type { Shape } from '../../scene/scene.ts';
import type { Turn } from './ball.ts';
import type { BrowForm } from './brow-forms.ts';
import { brush, curve, type Thickness } from './pen.ts';
import { SIDES, type Side, type SideMotion, sideMotion } from './sides.ts';
import type { Spot } from './smooth-line.ts';

/** A brow at rest, from its inner end outwards. */
export interface Brow {
  readonly inner: Spot;
  readonly middle: Spot;
  readonly outer: Spot;
}

/** How a hand draws brows. */
export interface BrowPen {
  readonly brows: Readonly<Record<Side, Brow>>;
  /** From the inner to the outer end. */
  readonly thickness: Thickness;
  readonly colour: string;
}

/** Two brows that raise, drop and furrow by side. */
export function browShapes(
  pen: BrowPen,
  form: BrowForm,
  pose: AvatarPose,
  turn: Turn,
): readonly Shape[] {
  const thickness = pen.thickness.map(
    (value, index) => value * (form.weight[index] ?? 1),
  ) as unknown as Thickness;
  return SIDES.map((side) => {
    const spine = spineOf(pen.brows[side], side, form, sideMotion(side, pose));
    const spots = curve(spine.map((spot) => turn(spot)));
    return { id: side, d: brush(spots, thickness), fill: pen.colour, opacity: form.opacity };
  });
}

/** Outwards is to the left on the near side, to the right on the far side. */
const OUTWARDS: Readonly<Record<Side, number>> = { near: -1, far: 1 };

function spineOf(brow: Brow, side: Side, form: BrowForm, motion: SideMotion): readonly Spot[] {
  const { innerUp, outerUp, browDown: down } = motion;
  const outwards = OUTWARDS[side];
  // Raised at its inner end alone a brow sags in its middle; raised as a whole it arches.
  const sag = innerUp * (1 - outerUp);
  const inner = -30 * sag - 40 * innerUp * outerUp - 10 * outerUp * (1 - innerUp) + 36 * down;
  const outer = 16 * sag - 16 * outerUp - 22 * down;
  const stretched = (spot: Spot): Spot => [
    brow.middle[0] + (spot[0] - brow.middle[0]) * form.length,
    spot[1],
  ];
  const [innerX, innerY] = stretched(brow.inner);
  const [outerX, outerY] = stretched(brow.outer);
  const straight = (innerY + outerY) / 2;
  const arch = (straight - brow.middle[1]) * form.arch * (1 - 0.8 * down) * (1 - 1.3 * sag);
  const ends = (inner + outer) / 2;
  return [
    [innerX - outwards * (form.joined + 12 * down), innerY + inner],
    [brow.middle[0] - outwards * 4 * down, straight + ends - arch - 14 * outerUp],
    [outerX, outerY + outer],
  ];
}
