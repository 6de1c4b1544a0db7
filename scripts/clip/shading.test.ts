import { expect, it } from 'vitest';
import { readPortrait } from './portrait.ts';
import type { Texture } from './scene.ts';
import { offsetOf } from './scene.ts';
import { createShading } from './shading.ts';

const portrait = await readPortrait();
const shade = createShading(portrait);

/** The green between two landmarks. */
function green(texture: Texture, index: number, other = index): number {
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [
    portrait.landmarks[index] ?? [],
    portrait.landmarks[other] ?? [],
  ];
  return texture.pixels[offsetOf(texture, [(ax + bx) / 2, (ay + by) / 2]) + 1] ?? 0;
}

it('leaves the smile as it is', () => {
  const { pixels } = shade({ neutralMouth: 0, turn: 1 });
  expect(Buffer.compare(pixels, portrait.texture.pixels)).toBe(0);
});

it('takes the fold beside the mouth away, and darkens the lips', () => {
  const neutral = shade({ neutralMouth: 1 });
  expect(green(neutral, 216)).toBeGreaterThan(green(portrait.texture, 216) + 10);
  expect(green(neutral, 17, 14)).toBeLessThan(green(portrait.texture, 17, 14) - 10);
});

it('darkens angry brows, half as much half-way', () => {
  const [none, half, full] = [0, 0.5, 1].map((browFurrow) => green(shade({ browFurrow }), 66, 65));
  expect(full).toBeLessThan((none ?? 0) - 20);
  expect(half).toBeGreaterThan(full ?? 0);
  expect(half).toBeLessThan(none ?? 0);
});

it('changes nothing outside the face', () => {
  const angry = shade({ angryMouth: 1, browFurrow: 1, eyesNarrow: 1 });
  const hair = offsetOf(angry, [330, 60]);
  expect(angry.pixels[hair]).toBe(portrait.texture.pixels[hair]);
});
