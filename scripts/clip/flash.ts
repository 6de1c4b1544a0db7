import { FRAME } from './scene.ts';

/** The square's side in pixels; it is in the upper left corner, far from the face. */
export const FLASH_SIDE = 64;
/** Seconds until it changes. */
const HALF_PERIOD = 0.5;

/** Paints the square into a picture, black or white by the time: to see in a video which moment it shows. */
export function paintFlash(pixels: Uint8Array, time: number): void {
  const level = Math.floor(time / HALF_PERIOD) % 2 === 0 ? 0 : 255;
  for (let row = 0; row < FLASH_SIDE; row += 1) {
    const start = row * FRAME.width * 3;
    pixels.fill(level, start, start + FLASH_SIDE * 3);
  }
}
