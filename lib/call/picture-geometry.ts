import type { Point } from '../avatar/scene/matrix.ts';
import type { HeadOutline, Scene } from '../avatar/scene/scene.ts';
import type { FacePlace } from '../expression/expression-state.ts';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where an emoji is in a picture. */
export interface Placement {
  /** Where the middle of its head is, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Pixels for one unit of the scene. */
  readonly scale: number;
  /** Its tilt as a whole in radians, clockwise. */
  readonly roll: number;
}

/** Corners of a picture, as one looks at it. */
export const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
export type Corner = (typeof CORNERS)[number];

/** How much of the picture's height a badge takes, and how far it stays from the edges. */
const BADGE_SIZE = 0.34;
const BADGE_MARGIN = 0.03;
/**
 * How much larger than the face's outline the drawn head is: hair and ears are outside of the outline, and between
 * two pictures the face goes on.
 */
const MASK_EXCESS = 1.3;

/** The part of a camera's picture that fills an output, in the picture's pixels: its middle. */
export function coveringPart(picture: Size, output: Size): Size & Point {
  const scale = Math.min(picture.width / output.width, picture.height / output.height);
  const [width, height] = [output.width * scale, output.height * scale];
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

/** The emoji alone: as high as the picture, standing in its middle. */
export function avatarPlacement({ width, height }: Size, scene: Scene): Placement {
  const side = Math.min(width, height);
  return placedSquare(scene, { x: (width - side) / 2, y: height - side }, side);
}

/** The emoji in a corner. */
export function badgePlacement(output: Size, scene: Scene, corner: Corner): Placement {
  const side = BADGE_SIZE * Math.min(output.width, output.height);
  const margin = BADGE_MARGIN * Math.min(output.width, output.height);
  const x = corner.endsWith('Left') ? margin : output.width - side - margin;
  const y = corner.startsWith('top') ? margin : output.height - side - margin;
  return placedSquare(scene, { x, y }, side);
}

function placedSquare({ size, head }: Scene, corner: Point, side: number): Placement {
  const scale = side / size;
  return {
    x: corner.x + head.centre.x * scale,
    y: corner.y + head.centre.y * scale,
    scale,
    roll: 0,
  };
}

/**
 * The emoji's head on a face. It covers the face's outline, and more.
 *
 * @param place of the face in a camera's picture of the same shape as `picture`
 * @param picture the camera's, of which the middle fills the output
 */
export function maskPlacement(
  place: FacePlace,
  picture: Size,
  output: Size,
  head: HeadOutline,
): Placement {
  const part = coveringPart(picture, output);
  const zoom = output.height / part.height;
  const tall = place.height * picture.height * zoom;
  const wide = place.width * picture.height * zoom;
  return {
    x: (place.x * picture.width - part.x) * zoom,
    y: (place.y * picture.height - part.y) * zoom,
    scale: MASK_EXCESS * Math.max(tall / head.height, wide / head.width),
    roll: place.roll,
  };
}

/** @param share of the second, 0 to 1 */
export function mixPlacements(first: Placement, second: Placement, share: number): Placement {
  const mix = (from: number, to: number) => from + share * (to - from);
  return {
    x: mix(first.x, second.x),
    y: mix(first.y, second.y),
    scale: mix(first.scale, second.scale),
    roll: mix(first.roll, second.roll),
  };
}

/** How far the corner of a picture lies that is farthest from a point. */
export function farthestCorner({ width, height }: Size, { x, y }: Point): number {
  return Math.hypot(Math.max(x, width - x), Math.max(y, height - y));
}
