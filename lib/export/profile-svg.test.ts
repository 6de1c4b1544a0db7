import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sceneOf } from '../avatar/hands/hands.ts';
import { HANDS } from '../avatar/options.ts';
import { poseOfEmotion } from '../avatar/pose/emotion-poses.ts';
import { presetOf } from '../avatar/presets.ts';
import { profileSvg, profileView } from './profile-svg.ts';
import { sharpRaster } from './testing/sharp-raster.ts';

const SCENES = HANDS.map((hand) => sceneOf({ ...presetOf('female'), hand }));
const POSE = poseOfEmotion('happy');

async function pixelsOf(svg: string) {
  const picture = await sharpRaster(svg, { format: 'png', size: 128 });
  const { data } = await sharp(new Uint8Array(await picture.arrayBuffer()))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray(4 * (128 * y + x), 4 * (128 * y + x) + 4)];
}

test.each(SCENES)(
  'the view goes from the whole figure to the face, inside of the drawing: %#',
  (scene) => {
    expect(profileView(scene, 0)).toEqual({ x: 0, y: 0, side: scene.size });
    for (const nearness of [0.3, 0.7, 1]) {
      const { x, y, side } = profileView(scene, nearness);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y) + side).toBeLessThanOrEqual(scene.size);
    }
    const { x, y, side } = profileView(scene, 1);
    expect(x + side / 2).toBeCloseTo(scene.head.centre.x);
    expect(y + side / 2).toBeCloseTo(scene.head.centre.y);
  },
);

test.each(SCENES)(
  'the ground fills the square, or a circle, from near and far: %#',
  async (scene) => {
    for (const nearness of [0, 1]) {
      const square = { shape: 'square', background: '#cdf3dd', nearness } as const;
      const at = await pixelsOf(profileSvg(scene, POSE, square));
      expect(at(1, 1)[3]).toBe(255);
      const round = await pixelsOf(profileSvg(scene, POSE, { ...square, shape: 'circle' }));
      expect([round(1, 1)[3], round(126, 126)[3]]).toEqual([0, 0]);
      expect(round(64, 1)[3]).toBe(255);
    }
    const open = { shape: 'square', background: undefined, nearness: 0 } as const;
    expect((await pixelsOf(profileSvg(scene, POSE, open)))(1, 1)).toEqual([0, 0, 0, 0]);
  },
);
