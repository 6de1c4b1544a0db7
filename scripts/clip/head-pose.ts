import { smoothstep } from './geometry.ts';
import type { Point } from './scene.ts';

/** How the head is held beside its expression. */
export interface HeadMovement {
  /** Tilt in degrees, clockwise in the picture. */
  readonly roll: number;
  /** Shift to the picture's right and downwards, in pixels. */
  readonly shift: Point;
}

/** The neck, about which the head tilts, and the ellipse of head and hair, in pixels of the scene. */
const NECK = [312, 400] as const;
const HEAD = { centre: [325, 185], radii: [165, 190] } as const;
/** The head's movements fade out from the ellipse (1) to this multiple of it. */
const FADE_END = 1.85;

/** Moves a point along with the head: fully within head and hair, less and less around them. */
export function moveWithHead([x, y]: Point, { roll, shift }: HeadMovement): Point {
  const distance = Math.hypot(
    (x - HEAD.centre[0]) / HEAD.radii[0],
    (y - HEAD.centre[1]) / HEAD.radii[1],
  );
  const share = 1 - smoothstep((distance - 1) / (FADE_END - 1));
  const angle = (roll * share * Math.PI) / 180;
  const [fromNeckX, fromNeckY] = [x - NECK[0], y - NECK[1]];
  return [
    NECK[0] + fromNeckX * Math.cos(angle) - fromNeckY * Math.sin(angle) + shift[0] * share,
    NECK[1] + fromNeckX * Math.sin(angle) + fromNeckY * Math.cos(angle) + shift[1] * share,
  ];
}
