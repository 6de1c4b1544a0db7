import type { FaceFrame } from './face-template.ts';
import type { SmallPicture } from './small-picture.ts';

/** How many pixels of the patch the distance between the eyes becomes. */
export const PATCH_UNIT = 32;
/** What of the face the patch shows, from the middle between the eyes, in units of their distance. */
const LEFT = -1.25;
const TOP = -0.9;
export const PATCH_WIDTH = Math.round(2.5 * PATCH_UNIT);
export const PATCH_HEIGHT = Math.round(2.9 * PATCH_UNIT);

/** Cuts the face out upright and in one size, whatever its tilt and distance; what lies outside is black. */
export function facePatchOf(picture: SmallPicture, frame: FaceFrame): SmallPicture {
  const pixels = new Uint8ClampedArray(PATCH_WIDTH * PATCH_HEIGHT * 4);
  const step = frame.unit / PATCH_UNIT;
  const [cos, sin] = [Math.cos(frame.roll) * step, Math.sin(frame.roll) * step];
  for (let row = 0; row < PATCH_HEIGHT; row++) {
    for (let column = 0; column < PATCH_WIDTH; column++) {
      const x = column + LEFT * PATCH_UNIT;
      const y = row + TOP * PATCH_UNIT;
      const at = (row * PATCH_WIDTH + column) * 4;
      copyPixel(picture, frame.x + x * cos - y * sin, frame.y + x * sin + y * cos, pixels, at);
    }
  }
  return { width: PATCH_WIDTH, height: PATCH_HEIGHT, pixels };
}

/** From units of the distance between the eyes to the patch's column and row. */
export function patchColumn(x: number): number {
  return (x - LEFT) * PATCH_UNIT;
}

export function patchRow(y: number): number {
  return (y - TOP) * PATCH_UNIT;
}

/** From the patch's column and row to the picture's pixels. */
export function fromPatch(
  frame: FaceFrame,
  column: number,
  row: number,
): readonly [number, number] {
  const [x, y] = [column / PATCH_UNIT + LEFT, row / PATCH_UNIT + TOP];
  const [cos, sin] = [Math.cos(frame.roll) * frame.unit, Math.sin(frame.roll) * frame.unit];
  return [frame.x + x * cos - y * sin, frame.y + x * sin + y * cos];
}

/** Between four pixels, each by its nearness. */
function copyPixel(
  { width, height, pixels }: SmallPicture,
  x: number,
  y: number,
  into: Uint8ClampedArray,
  at: number,
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return;
  const [right, down] = [x - left, y - top];
  const first = (top * width + left) * 4;
  const below = first + width * 4;
  for (let channel = 0; channel < 3; channel++) {
    const upper =
      (pixels[first + channel] ?? 0) * (1 - right) + (pixels[first + 4 + channel] ?? 0) * right;
    const lower =
      (pixels[below + channel] ?? 0) * (1 - right) + (pixels[below + 4 + channel] ?? 0) * right;
    into[at + channel] = upper * (1 - down) + lower * down;
  }
}
