import type { Point } from '../../scene/matrix.ts';
import { path } from '../../scene/path.ts';
import type { Shape } from '../../scene/scene.ts';
import type { EyeStyle } from './eye-styles.ts';
import { INK, INK_ON_SKIN } from './ink.ts';
import { edgeOf, type Lids, onEdge } from './lids.ts';

/** Where on the upper lid a lash grows (0 inner, 1 outer corner), where to, and how long it is. */
const LASHES = [
  { at: 0.7, direction: [0.35, -0.94], share: 0.72 },
  { at: 0.84, direction: [0.66, -0.75], share: 0.92 },
  { at: 0.97, direction: [0.9, -0.43], share: 1 },
] as const;

/** Three tapered lashes that go along with the upper lid. */
export function lashes(
  style: EyeStyle,
  id: string,
  { x, y }: Point,
  sign: number,
  lids: Lids,
): readonly Shape[] {
  if (style.lashes === 0) return [];
  const edge = edgeOf(lids, lids.upper);
  // A closed lid hangs, and its lashes with it.
  const fall = Math.min(1, Math.max(0, (lids.upper + 3) / 10));
  const d = LASHES.map(({ at, direction, share }) => {
    const [rootX, rootY] = onEdge(edge, at);
    const length = style.lashes * share;
    const tipX = rootX + direction[0] * length;
    const tipY = rootY + direction[1] * length * (1 - 1.5 * fall);
    const [ax, ay] = [-direction[1] * 1.1, direction[0] * 1.1];
    return path`M${x + sign * (rootX - ax)} ${y + rootY - ay}L${x + sign * tipX} ${y + tipY}L${x + sign * (rootX + ax)} ${y + rootY + ay}z`;
  }).join('');
  return [{ id: `${id}-lashes`, d, fill: INK, opacity: INK_ON_SKIN }];
}

/** A heart, a star or a cross of about 28 units around a point. */
export function symbolPath(
  symbol: NonNullable<EyeStyle['symbol']>,
  centre: Point,
  size: number,
): { readonly d: string; readonly fill: string; readonly opacity: number } {
  if (symbol === 'heart') return { d: heart(centre, size), fill: '#FF5353', opacity: 0.8 };
  if (symbol === 'star') return { d: star(centre, size), fill: '#FFC83D', opacity: 1 };
  return { d: cross(centre, size), fill: INK, opacity: INK_ON_SKIN };
}

function heart({ x, y }: Point, s: number): string {
  return (
    path`M${x} ${y + 11.5 * s}C${x - 5 * s} ${y + 6.5 * s} ${x - 14 * s} ${y + 2 * s} ${x - 14 * s} ${y - 4.5 * s}` +
    path`C${x - 14 * s} ${y - 12 * s} ${x - 4 * s} ${y - 13 * s} ${x} ${y - 6.5 * s}` +
    path`C${x + 4 * s} ${y - 13 * s} ${x + 14 * s} ${y - 12 * s} ${x + 14 * s} ${y - 4.5 * s}` +
    path`C${x + 14 * s} ${y + 2 * s} ${x + 5 * s} ${y + 6.5 * s} ${x} ${y + 11.5 * s}z`
  );
}

function star({ x, y }: Point, s: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const radius = (index % 2 === 0 ? 12.5 : 5.8) * s;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return path`${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
  });
  return `M${corners.join('L')}z`;
}

/** Two crossed bars. */
function cross({ x, y }: Point, s: number): string {
  const [near, far] = [2.2 * s, 7.2 * s];
  const corners: readonly (readonly [number, number])[] = [
    [0, -near],
    [far - near / 2, -far - near / 2],
    [far + near / 2, -far + near / 2],
    [near, 0],
    [far + near / 2, far - near / 2],
    [far - near / 2, far + near / 2],
    [0, near],
    [-far + near / 2, far + near / 2],
    [-far - near / 2, far - near / 2],
    [-near, 0],
    [-far - near / 2, -far + near / 2],
    [-far + near / 2, -far - near / 2],
  ];
  return `M${corners.map(([dx, dy]) => path`${x + dx} ${y + dy}`).join('L')}z`;
}
