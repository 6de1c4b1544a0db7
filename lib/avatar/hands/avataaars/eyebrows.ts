import { between } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { path } from '../../scene/path.ts';
import type { MovingLayer, Shape } from '../../scene/scene.ts';
import type { EyebrowStyle } from './eyebrow-styles.ts';
import { INK, MIDDLE, SIDES, type Side } from './ink.ts';

/** The height of a brow's inner end at rest. */
const BASE = 95;

/** Where a brow is: x from the middle of the face outwards, y down. */
interface Spine {
  readonly inner: readonly [number, number];
  readonly middle: readonly [number, number];
  readonly outer: readonly [number, number];
}

/** The weights of a pose that move one brow, each from 0 to 1. */
export interface BrowMotion {
  readonly innerUp: number;
  readonly outerUp: number;
  readonly down: number;
}

/** How high a brow's ends stand above where they rest, in the scene's units. */
export interface BrowEnds {
  readonly inner: number;
  readonly outer: number;
}

/**
 * What the weights together do to a brow's ends: for each end a sum of the weights, and of the raises' product,
 * because a brow that is raised as a whole goes higher than its ends do one by one. Raised at its inner end alone
 * the outer one sags; furrowed the inner end goes down and the outer one up.
 */
export function browEnds({ innerUp, outerUp, down }: BrowMotion): BrowEnds {
  const whole = innerUp * outerUp;
  return {
    inner: 7.5 * innerUp + 2.5 * outerUp + whole - 7.5 * down,
    outer: -3.5 * innerUp + 4 * outerUp + 6.5 * whole + 5 * down,
  };
}

/** The weights of a pose that move the brow on one of the person's own sides. */
export function browMotion(name: Side['name'], pose: AvatarPose): BrowMotion {
  return name === 'left'
    ? {
        innerUp: pose.browInnerUpLeft,
        outerUp: pose.browOuterUpLeft,
        down: pose.browDownLeft,
      }
    : {
        innerUp: pose.browInnerUpRight,
        outerUp: pose.browOuterUpRight,
        down: pose.browDownRight,
      };
}

/** Two tapered brows that raise, drop and furrow by side. */
export function eyebrowLayer(style: EyebrowStyle): MovingLayer {
  return {
    kind: 'moving',
    id: 'eyebrows',
    joint: 'head',
    depth: 0.95,
    draw: (pose) => SIDES.flatMap((side) => browShapes(style, side, pose)),
  };
}

function browShapes(style: EyebrowStyle, side: Side, pose: AvatarPose): readonly Shape[] {
  const spine = spineOf(style, side, pose);
  const { opacity } = style;
  if (style.slit !== true) {
    return [{ id: side.name, d: outline(style, spine, side, [0, 1]), fill: INK, opacity }];
  }
  return [
    { id: side.name, d: outline(style, spine, side, [0, 0.64]), fill: INK, opacity },
    { id: `${side.name}-end`, d: outline(style, spine, side, [0.72, 1]), fill: INK, opacity },
  ];
}

function spineOf(style: EyebrowStyle, { name }: Side, pose: AvatarPose): Spine {
  const motion = browMotion(name, pose);
  const { innerUp, outerUp, down } = motion;
  const ends = browEnds(motion);
  const { gap, length, slope, arch, peak } = style;
  // Raised at its inner end alone a brow sags in its middle; raised as a whole it arches.
  const sag = innerUp * (1 - outerUp);
  const raised = innerUp * outerUp;
  const inner = BASE - ends.inner;
  const outer = BASE + slope - ends.outer;
  const straight = between(inner, outer, peak);
  const raise = arch * (1 - 0.75 * down) * (1 - 1.55 * sag) + 4 * outerUp - 1.5 * raised;
  return {
    inner: [gap - 3 * down - 0.5 * sag, inner],
    middle: [gap + length * peak, straight - raise],
    outer: [gap + length - 1.5 * down, outer],
  };
}

/** The brow's outline along a part of its spine, thick at the middle and tapered to its ends. */
function outline(
  { thickness, peak }: EyebrowStyle,
  { inner, middle, outer }: Spine,
  { sign }: Side,
  [start, end]: readonly [number, number],
): string {
  const bend = controlOf(inner, middle, outer, peak);
  const points = [start, (start + end) / 2, end].map((share) => {
    const [x, y] = along(inner, bend, outer, share);
    return { x, y, half: thicknessAt(thickness, share) / 2 };
  });
  const [first, centre, last] = points as [Edge, Edge, Edge];
  const cap = (edge: Edge) => edge.half * 0.9;
  const x = (value: number) => MIDDLE + sign * value;
  const upper = controlOf(top(first), top(centre), top(last), 0.5);
  const lower = controlOf(bottom(first), bottom(centre), bottom(last), 0.5);
  return (
    path`M${x(first.x)} ${first.y - first.half}` +
    path`Q${x(upper[0])} ${upper[1]} ${x(last.x)} ${last.y - last.half}` +
    path`Q${x(last.x + cap(last))} ${last.y} ${x(last.x)} ${last.y + last.half}` +
    path`Q${x(lower[0])} ${lower[1]} ${x(first.x)} ${first.y + first.half}` +
    path`Q${x(first.x - cap(first))} ${first.y} ${x(first.x)} ${first.y - first.half}z`
  );
}

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

type Pair = readonly [number, number];

const top = ({ x, y, half }: Edge): Pair => [x, y - half];
const bottom = ({ x, y, half }: Edge): Pair => [x, y + half];

/** The control point of the quadratic curve that goes through `middle` at `share`. */
function controlOf(start: Pair, middle: Pair, end: Pair, share: number): Pair {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return [(middle[0] - a * start[0] - c * end[0]) / b, (middle[1] - a * start[1] - c * end[1]) / b];
}

function along(start: Pair, control: Pair, end: Pair, share: number): Pair {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return [a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]];
}

function thicknessAt([inner, middle, outer]: EyebrowStyle['thickness'], share: number): number {
  return share < 0.5 ? between(inner, middle, share * 2) : between(middle, outer, share * 2 - 1);
}
