/** The clip's picture in pixels: what a plain webcam delivers. */
export const FRAME = { width: 640, height: 480 } as const;

export const FRAMES_PER_SECOND = 30;

/** How many of the clip's pixels one pixel of the portrait becomes, so that the face fills the frame. */
export const PORTRAIT_SCALE = 2;

/** By how much the scene reaches beyond the portrait on each side, in pixels, for a head that moves. */
export const SCENE_MARGIN = 96;

export const PORTRAIT_FILE = new URL('../../assets/portrait/portrait.jpg', import.meta.url);
export const LANDMARKS_FILE = new URL('../../assets/portrait/landmarks.json', import.meta.url);

/** A point of the scene in pixels: the resting frame's upper left corner is (0, 0). */
export type Point = readonly [x: number, y: number];

/** An RGB picture that triangles take their colours from. */
export interface Texture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue for each pixel, row by row. */
  readonly pixels: Uint8Array;
  /** Where the scene's (0, 0) lies in the texture. */
  readonly origin: Point;
}

/** Where the colour of a point of the scene begins in the texture; the point is rounded to a pixel. */
export function offsetOf({ width, origin }: Texture, [x, y]: Point): number {
  return ((Math.round(y) + origin[1]) * width + Math.round(x) + origin[0]) * 3;
}
