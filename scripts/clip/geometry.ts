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
