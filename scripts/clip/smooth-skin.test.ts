import { expect, it } from 'vitest';
import type { Texture } from './scene.ts';
import { smoothSkin } from './smooth-skin.ts';

const BOX = { left: 0, top: 0, width: 60, height: 20 } as const;

it('bridges what is not trusted with the skin on both sides', () => {
  const fold = (x: number): boolean => x >= 25 && x < 35;
  const colour = (x: number): number => (x < 30 ? 120 : 180);
  const columns = Array.from({ length: 1200 }, (_, at) => at % 60);
  const texture: Texture = {
    width: 60,
    height: 20,
    origin: [0, 0],
    pixels: Uint8Array.from(columns.flatMap((x) => Array(3).fill(fold(x) ? 10 : colour(x)))),
  };
  const trust = Float32Array.from(columns, (x) => (fold(x) ? 0 : 1));
  const skin = smoothSkin(texture, BOX, trust);
  const at = (x: number): number => skin[(10 * 60 + x) * 3] ?? 0;
  expect(at(29)).toBeGreaterThan(135);
  expect(at(29)).toBeLessThan(165);
  expect(at(2)).toBeLessThan(at(29));
  expect(at(57)).toBeGreaterThan(at(29));
});
