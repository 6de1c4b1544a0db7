import { LIPS, MOUTH_CORNERS } from './landmark-groups.ts';
import type { Landmark } from './portrait.ts';
import type { Point } from './scene.ts';

/** The outline of a mouth; lengths in pixels, heights downwards from the scene's top. */
export interface MouthShape {
  readonly halfWidth: number;
  /** Height of the line between the lips, in its middle. */
  readonly middle: number;
  /** How much lower than the middle the corners lie. */
  readonly cornersLower: number;
  /** How far upper and lower lip part from that line, in the middle. */
  readonly openUp: number;
  readonly openDown: number;
  /** The lips' thickness in the middle. */
  readonly upperLip: number;
  readonly lowerLip: number;
}

/** How pointed a closed and how round an open mouth is towards its corners. */
const LIP_PROFILE = 0.75;
const OPENING_PROFILE = 0.7;

/** How deep the upper lip dips in its middle, as a share of its thickness. */
const CUPIDS_BOW = 0.22;

/** Where each landmark of the lips lies in a mouth of the given shape, by index. */
export function placeMouth(
  shape: MouthShape,
  landmarks: readonly Landmark[],
): ReadonlyMap<number, Point> {
  const [left, right] = [landmarks[MOUTH_CORNERS.left[0]], landmarks[MOUTH_CORNERS.right[0]]];
  if (!left || !right) {
    throw new RangeError('The landmarks lack the corners of the mouth.');
  }
  const centre = (left[0] + right[0]) / 2;
  const restingHalfWidth = (right[0] - left[0]) / 2;
  const places = new Map<number, Point>();
  const place = (index: number, heightAt: (side: number) => number): void => {
    const side = Math.max(
      -1,
      Math.min(1, ((landmarks[index]?.[0] ?? 0) - centre) / restingHalfWidth),
    );
    places.set(index, [centre + side * shape.halfWidth, heightAt(side)]);
  };
  const line = (side: number): number => shape.middle + shape.cornersLower * side * side;
  const opening = (side: number): number => (1 - side * side) ** OPENING_PROFILE;
  const lip = (side: number): number => (1 - side * side) ** LIP_PROFILE;
  const bow = (side: number): number => 1 - CUPIDS_BOW * Math.exp(-((side / 0.16) ** 2));
  const upper = (side: number): number => line(side) - shape.openUp * opening(side);
  const lower = (side: number): number => line(side) + shape.openDown * opening(side);
  for (const index of [...MOUTH_CORNERS.left, ...MOUTH_CORNERS.right]) {
    place(index, line);
  }
  for (const index of LIPS.innerUpper) {
    place(index, upper);
  }
  for (const index of LIPS.innerLower) {
    place(index, lower);
  }
  for (const index of LIPS.outerUpper) {
    place(index, (side) => upper(side) - shape.upperLip * lip(side) * bow(side));
  }
  for (const index of LIPS.outerLower) {
    place(index, (side) => lower(side) + shape.lowerLip * lip(side));
  }
  return places;
}
