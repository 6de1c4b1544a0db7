import { between } from '../../numbers.ts';
import { place, type Spot, through } from './smooth-line.ts';

/** How thick a stroke of the brush is where it begins, in its middle and where it ends. */
export type Thickness = readonly [start: number, middle: number, end: number];

/** Samples between two spots of a curve: enough that a picture of 1000 pixels shows no corner. */
const STEPS = 2;

/** A smooth line through some spots (Catmull and Rom's spline), as more spots. */
export function curve(spots: readonly Spot[]): readonly Spot[] {
  const sampled: Spot[] = [];
  for (let index = 0; index < spots.length - 1; index += 1) {
    const from = spots[index] as Spot;
    const to = spots[index + 1] as Spot;
    const before = spots[index - 1] ?? from;
    const after = spots[index + 2] ?? to;
    for (let step = 0; step < STEPS; step += 1) {
      const share = step / STEPS;
      sampled.push([
        splineAt(before[0], from[0], to[0], after[0], share),
        splineAt(before[1], from[1], to[1], after[1], share),
      ]);
    }
  }
  sampled.push(...spots.slice(-1));
  return sampled;
}

function splineAt(before: number, from: number, to: number, after: number, share: number): number {
  const cubic = (3 * from - before - 3 * to + after) * share;
  const square = share * (2 * before - 5 * from + 4 * to - after + cubic);
  return from + 0.5 * share * (to - before + square);
}

/** A stroke of the brush along sampled spots, as an outline: it swells and tapers, its ends are round. */
export function brush(spots: readonly Spot[], [start, middle, end]: Thickness): string {
  const left: Spot[] = [];
  const right: Spot[] = [];
  const last = spots.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const [x, y] = spots[index] as Spot;
    const [fromX, fromY] = spots[Math.max(0, index - 1)] as Spot;
    const [toX, toY] = spots[Math.min(last, index + 1)] as Spot;
    // Math.hypot guards against overflow, which costs more than all the rest.
    const length = Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2) || 1;
    const half = thicknessAt(start, middle, end, index / last) / 2;
    const normalX = ((fromY - toY) / length) * half;
    const normalY = ((toX - fromX) / length) * half;
    left.push([x - normalX, y - normalY]);
    right.push([x + normalX, y + normalY]);
  }
  right.reverse();
  const [firstX, firstY] = left[0] as Spot;
  const [turnX, turnY] = right[0] as Spot;
  return (
    `M${place(firstX, firstY)}${through(left)}` +
    `A${place(end / 2, end / 2)} 0 0 1 ${place(turnX, turnY)}${through(right)}` +
    `A${place(start / 2, start / 2)} 0 0 1 ${place(firstX, firstY)}z`
  );
}

function thicknessAt(start: number, middle: number, end: number, share: number): number {
  const fromMiddle = (2 * share - 1) ** 2;
  return between(middle, share < 0.5 ? start : end, fromMiddle);
}

/** The area between two edges that run the same way, such as lids or lips. */
export function areaBetween(upper: readonly Spot[], lower: readonly Spot[]): string {
  const [startX, startY] = upper[0] as Spot;
  const back = lower.toReversed();
  const [turnX, turnY] = back[0] as Spot;
  return `M${place(startX, startY)}${through(upper)}L${place(turnX, turnY)}${through(back)}z`;
}

/** A closed smooth outline through sampled spots. */
export function loop(spots: readonly Spot[]): string {
  const last = spots.at(-1) as Spot;
  const first = spots[0] as Spot;
  const middle: Spot = [(last[0] + first[0]) / 2, (last[1] + first[1]) / 2];
  return `M${place(middle[0], middle[1])}${through([middle, ...spots, middle])}z`;
}

/** Spots around an ellipse. */
export function around([x, y]: Spot, radiusX: number, radiusY: number): readonly Spot[] {
  return RING.map(([cos, sin]) => [x + radiusX * cos, y + radiusY * sin]);
}

/**
 * Eight directions. The smooth outline through them cuts their corners, down to 0.9239 of the radius where two curves
 * meet and to 0.9268 between: as round as anybody sees, and the radius makes up for it.
 */
const RING: readonly Spot[] = Array.from({ length: 8 }, (_, index) => {
  const angle = (index * Math.PI) / 4;
  return [Math.cos(angle) / 0.9254, Math.sin(angle) / 0.9254];
});

/** Each spot a share of the way from one line to another of as many spots. */
export function mixLines(
  one: readonly Spot[],
  other: readonly Spot[],
  share: number,
): readonly Spot[] {
  return one.map(([x, y], index) => {
    const [otherX, otherY] = other[index] as Spot;
    return [between(x, otherX, share), between(y, otherY, share)];
  });
}
