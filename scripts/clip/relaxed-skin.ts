import { footOn, isInside, mix, pixelsAround, smoothstep } from './geometry.ts';
import { LIPS, MOUTH_CORNERS } from './landmark-groups.ts';
import type { Portrait } from './portrait.ts';
import { offsetOf, type Point, type Texture } from './scene.ts';

/**
 * The folds that the smile draws from the nose to beside the mouth, in pixels of the scene. They are shadows in
 * the picture: no warp takes them away.
 */
const SMILE_FOLDS: readonly (readonly Point[])[] = [
  [
    [290, 243],
    [284, 253],
    [276, 261],
    [268, 268],
    [263, 275],
    [261, 280],
  ],
  [
    [348, 247],
    [354, 257],
    [360, 266],
    [367, 274],
    [371, 281],
  ],
];

/** Half the width of a fold with its soft edges, in pixels. */
const FOLD_REACH = 8;

/** A stretched lip is paler than one at rest: what is left of red, green and blue when the smile goes. */
const LIP_TONE = [0.9, 0.74, 0.76] as const;

const OUTER_LIPS = [
  MOUTH_CORNERS.left[0],
  ...LIPS.outerUpper,
  MOUTH_CORNERS.right[0],
  ...LIPS.outerLower.toReversed(),
];

/** A skin between the smile's and one at rest; each call changes the texture that the last one returned. */
export function createSkin({ landmarks, texture }: Portrait): (relaxation: number) => Texture {
  const lips = OUTER_LIPS.map((index) => landmarks[index]).filter((point) => point !== undefined);
  const changes = [...smoothedFolds(texture), ...darkenedLips(texture, lips)];
  const pixels = new Uint8Array(texture.pixels);
  return (relaxation) => {
    for (const { at, smiling, relaxed } of changes) {
      pixels[at] = mix(smiling, relaxed, relaxation);
    }
    return { ...texture, pixels };
  };
}

/** One colour value of one pixel, in the smile and at rest. */
interface Change {
  readonly at: number;
  readonly smiling: number;
  readonly relaxed: number;
}

/** Across each fold, the colours go over evenly from one side to the other; at its ends this fades out. */
function smoothedFolds(texture: Texture): Change[] {
  return SMILE_FOLDS.flatMap((fold) =>
    pixelsAround(fold, FOLD_REACH).flatMap((pixel) => {
      const { at, across, offset, distance } = footOn(fold, pixel);
      if (distance >= FOLD_REACH) {
        return [];
      }
      const sideColour = (side: number, channel: number): number => {
        const [x, y] = [at[0] + across[0] * side, at[1] + across[1] * side];
        return texture.pixels[offsetOf(texture, [x, y]) + channel] ?? 0;
      };
      const share = (offset + FOLD_REACH) / (2 * FOLD_REACH);
      const strength = 1 - smoothstep((distance - Math.abs(offset)) / FOLD_REACH);
      return changesAt(texture, pixel, (colour, channel) => {
        const smooth = mix(
          sideColour(-FOLD_REACH, channel),
          sideColour(FOLD_REACH, channel),
          share,
        );
        return mix(colour, smooth, strength);
      });
    }),
  );
}

function darkenedLips(texture: Texture, outline: readonly (readonly number[])[]): Change[] {
  const points = outline.map(([x = 0, y = 0]): Point => [x, y]);
  return pixelsAround(points, 0).flatMap((pixel) =>
    isInside(pixel, points)
      ? changesAt(texture, pixel, (colour, channel) => colour * (LIP_TONE[channel] ?? 1))
      : [],
  );
}

function changesAt(
  texture: Texture,
  pixel: Point,
  relax: (colour: number, channel: number) => number,
): Change[] {
  const first = offsetOf(texture, pixel);
  return [0, 1, 2].map((channel) => {
    const smiling = texture.pixels[first + channel] ?? 0;
    return { at: first + channel, smiling, relaxed: relax(smiling, channel) };
  });
}
