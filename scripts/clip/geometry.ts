import type { Point } from './scene.ts';

/** Rises from 0 at 0 to 1 at 1, with level ends. */
export function smoothstep(value: number): number {
  const clamped = Math.min(Math.max(value, 0), 1);
  return clamped * clamped * (3 - 2 * clamped);
}

/** Goes evenly from one value (share 0) to another (share 1). */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** Whether a point lies within a closed outline (crossing number). */
export function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  return outline.reduce((inside, [ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}

/** Where a line comes nearest to a point. */
export interface Foot {
  readonly at: Point;
  /** Unit vector across the line. */
  readonly across: Point;
  /** How far the point lies from the foot, along {@link across}. */
  readonly offset: number;
  /** How far the point lies from the foot in all; more than the offset beyond the line's ends. */
  readonly distance: number;
}

/** The foot of a point on an open line of at least two points. */
export function footOn(line: readonly Point[], [x, y]: Point): Foot {
  const feet = line.slice(1).map(([bx, by], index): Foot => {
    const [ax, ay] = line[index] ?? [bx, by];
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    const share = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / length ** 2, 0), 1);
    const at: Point = [ax + share * dx, ay + share * dy];
    const across: Point = [-dy / length, dx / length];
    return {
      at,
      across,
      offset: (x - at[0]) * across[0] + (y - at[1]) * across[1],
      distance: Math.hypot(x - at[0], y - at[1]),
    };
  });
  return feet.reduce((best, foot) => (foot.distance < best.distance ? foot : best));
}

/** Every whole pixel of the rectangle around some points, widened on all sides. */
export function pixelsAround(points: readonly Point[], widened: number): Point[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const pixels: Point[] = [];
  for (let y = Math.floor(Math.min(...ys) - widened); y <= Math.max(...ys) + widened; y += 1) {
    for (let x = Math.floor(Math.min(...xs) - widened); x <= Math.max(...xs) + widened; x += 1) {
      pixels.push([x, y]);
    }
  }
  return pixels;
}
