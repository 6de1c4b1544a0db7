import { between, clamp01 } from '../numbers.ts';
import { path } from '../scene/path.ts';
import type { HeadRoom, Shape } from '../scene/scene.ts';

/** Lines that shoot out from around the head. Lengths are in radii of the head. */
export interface Rays {
  /** Which ways they go: degrees clockwise from straight up. */
  readonly angles: readonly number[];
  readonly from: number;
  /** How far the first, the second, the first again and so on get. */
  readonly to: readonly [number, number];
  readonly colour: string;
  /** Their width where they are widest, in hundredths of a radius. */
  readonly line: number;
}

/** The tip goes ahead, the tail follows it; both in shares of the burst. */
const TIP_ARRIVES = 0.42;
const TAIL_LEAVES = 0.2;
const TAIL_ARRIVES = 0.72;

/** @param share of the burst that is over, 0 to 1 */
export function rayShapes(rays: Rays, share: number, room: HeadRoom): readonly Shape[] {
  const tip = slowing(share / TIP_ARRIVES);
  const tail = slowing((share - TAIL_LEAVES) / (TAIL_ARRIVES - TAIL_LEAVES));
  if (tip - tail < 0.02) return [];
  const { middle, radius, line: outline } = room;
  const width = (rays.line / 100) * radius * clamp01(3 * (tip - tail));
  const d = rays.angles
    .map((angle, index) => {
      const far = rays.to[index % 2 === 0 ? 0 : 1];
      const [right, up] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
      const [start, end] = [tail, tip].map((at) => radius * between(rays.from, far, at));
      return path`M${middle.x + right * (start ?? 0)} ${middle.y - up * (start ?? 0)}L${middle.x + right * (end ?? 0)} ${middle.y - up * (end ?? 0)}`;
    })
    .join('');
  const inner = { id: 'rays', d, stroke: rays.colour, strokeWidth: rounded(width) };
  if (outline === undefined) return [inner];
  const outer = rounded(width + 2 * outline.width);
  return [{ id: 'rays-line', d, stroke: outline.colour, strokeWidth: outer }, inner];
}

function slowing(share: number): number {
  return 1 - (1 - clamp01(share)) ** 2;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
