import { expect, it } from 'vitest';
import { createFaceDrawer } from './draw-face.ts';
import { readPortrait } from './portrait.ts';
import { FRAME } from './scene.ts';

const AT_REST = { weights: {}, head: { roll: 0, shift: [0, 0] }, lookDown: 0 } as const;

/** The mean brightness of a rectangle of the frame, 0 to 255. */
function brightness(frame: Uint8Array, left: number, top: number, size: number): number {
  let sum = 0;
  for (let y = top; y < top + size; y += 1) {
    for (let x = left; x < left + size; x += 1) {
      sum += frame[(y * FRAME.width + x) * 3 + 1] ?? 0;
    }
  }
  return sum / size ** 2;
}

it('shows the portrait at rest, and a dark mouth where it opens', async () => {
  const portrait = await readPortrait();
  const draw = createFaceDrawer(portrait);
  const [mouthX, mouthY] = portrait.landmarks[14] ?? [0, 0];
  const rest = draw(AT_REST);
  const { texture } = portrait;
  const [originX, originY] = texture.origin;
  const fromPicture = texture.pixels[((100 + originY) * texture.width + 50 + originX) * 3];
  expect(rest[(100 * FRAME.width + 50) * 3]).toBe(fromPicture);

  const open = draw({ ...AT_REST, weights: { surprisedMouth: 1 } });
  const [left, top] = [Math.round(mouthX) - 5, Math.round(mouthY) + 8];
  expect(brightness(rest, left, top, 10)).toBeGreaterThan(110);
  expect(brightness(open, left, top, 10)).toBeLessThan(70);
});
