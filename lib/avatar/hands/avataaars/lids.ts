import type { Point } from '../../scene/matrix.ts';
import { path } from '../../scene/path.ts';

/** The two lids of an eye around its middle; x outwards, y down. */
export interface Lids {
  /** Half the distance between the corners. */
  readonly width: number;
  /** The height of the corners. */
  readonly corner: number;
  /** How much higher the outer corner is than the inner one. */
  readonly slant: number;
  /** The height of each lid in its middle. */
  readonly upper: number;
  readonly lower: number;
  /** 0.5 pointed like an almond, 1 an ellipse. */
  readonly roundness: number;
}

/** The edge of a lid as one cubic curve, from the inner corner outwards. */
export interface LidEdge {
  readonly inner: readonly [number, number];
  readonly innerControl: readonly [number, number];
  readonly outerControl: readonly [number, number];
  readonly outer: readonly [number, number];
}

/** What shows between the lids. */
export function lidsOpening({ x, y }: Point, sign: number, lids: Lids): string {
  const upper = edgeOf(lids, lids.upper);
  const lower = edgeOf(lids, Math.max(lids.upper, lids.lower));
  const at = ([dx, dy]: readonly [number, number]) => path`${x + sign * dx} ${y + dy}`;
  return `M${at(upper.inner)}C${at(upper.innerControl)} ${at(upper.outerControl)} ${at(upper.outer)}C${at(lower.outerControl)} ${at(lower.innerControl)} ${at(lower.inner)}z`;
}

/** The line of the upper lid: a crescent, thick in its middle. */
export function crescent({ x, y }: Point, sign: number, lids: Lids, thickness: number): string {
  const half = thickness / 2;
  const end = 0.8;
  const above = edgeOf(lids, lids.upper - half, -end);
  const below = edgeOf(lids, lids.upper + half, end);
  const at = ([dx, dy]: readonly [number, number]) => path`${x + sign * dx} ${y + dy}`;
  const tip = ([dx, dy]: readonly [number, number], out: number, up: number) =>
    path`${x + sign * (dx + out)} ${y + dy + up}`;
  return (
    `M${at(above.inner)}C${at(above.innerControl)} ${at(above.outerControl)} ${at(above.outer)}` +
    `Q${tip(above.outer, 1.4, end)} ${at(below.outer)}` +
    `C${at(below.outerControl)} ${at(below.innerControl)} ${at(below.inner)}` +
    `Q${tip(below.inner, -1.4, -end)} ${at(above.inner)}z`
  );
}

/** A lid's edge whose middle is at `height`; `shift` moves its ends up or down. */
export function edgeOf(
  { width, corner, slant, roundness }: Lids,
  height: number,
  shift = 0,
): LidEdge {
  const inner = corner + slant / 2 + shift;
  const outer = corner - slant / 2 + shift;
  const lift = ((height - corner - shift) * 4) / 3;
  return {
    inner: [-width, inner],
    innerControl: [-width * roundness, inner + lift],
    outerControl: [width * roundness, outer + lift],
    outer: [width, outer],
  };
}

/** A point on a lid's edge. */
export function onEdge(edge: LidEdge, share: number): readonly [number, number] {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  const points = [edge.inner, edge.innerControl, edge.outerControl, edge.outer];
  const sum = (axis: 0 | 1) =>
    points.reduce((total, point, index) => total + point[axis] * (weights[index] ?? 0), 0);
  return [sum(0), sum(1)];
}
