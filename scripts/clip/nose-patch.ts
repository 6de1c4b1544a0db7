import { type Portrait, pointOf } from './portrait.ts';

/** The tip of the nose in MediaPipe's mesh. */
const NOSE_TIP = 4;
/** In pixels of the clip, in which the face is some 200 wide. */
const RADIUS = 15;

/** A green that no emoji and no backdrop has: where it is seen, the face is seen. */
export const PATCH_COLOUR = [0, 230, 0] as const;

/** The portrait with a patch of paint on its nose, which goes wherever the face goes. */
export function withNosePatch(portrait: Portrait): Portrait {
  const { texture, landmarks } = portrait;
  const [noseX, noseY] = pointOf(landmarks, NOSE_TIP);
  const [centreX, centreY] = [noseX + texture.origin[0], noseY + texture.origin[1]];
  const pixels = texture.pixels.slice();
  for (let y = Math.floor(centreY - RADIUS); y <= centreY + RADIUS; y += 1) {
    for (let x = Math.floor(centreX - RADIUS); x <= centreX + RADIUS; x += 1) {
      if (Math.hypot(x - centreX, y - centreY) > RADIUS) continue;
      pixels.set(PATCH_COLOUR, (y * texture.width + x) * 3);
    }
  }
  return { ...portrait, texture: { ...texture, pixels } };
}
