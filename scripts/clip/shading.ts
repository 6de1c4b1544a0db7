import type { FaceAction } from './actions.ts';
import { isInside, mix } from './geometry.ts';
import { EYES, FACE_OVAL, LIPS } from './landmark-groups.ts';
import type { Landmark, Portrait } from './portrait.ts';
import type { Point, Texture } from './scene.ts';
import { offsetInTexture, smoothSkin } from './smooth-skin.ts';
import { type Box, type Stroke, strokeMask } from './stroke-mask.ts';
import { TOUCHES, type Touch } from './touches.ts';

/** What an action at weight 1 changes in each pixel of the face's box. */
interface Layer {
  /** Share of the smooth skin, 0 to 1. */
  readonly smooth: Float32Array;
  /** Factors for red, green and blue of each pixel. */
  readonly tone: Float32Array;
}

/** What the smooth skin must not take its colours from. */
const NOT_SKIN: readonly Stroke[] = [
  { lines: Object.values(LIPS), radius: 7, feather: 4 },
  { lines: EYES.flatMap(({ upper, lower }) => [upper, lower]), radius: 9, feather: 4 },
  { lines: [[98, 97, 2, 326, 327]], radius: 5, feather: 4 },
];

/** Prepares the portrait and returns the function that lights its texture for the weights of a frame. */
export function createShading({
  landmarks,
  texture,
}: Portrait): (weights: Readonly<Partial<Record<FaceAction, number>>>) => Texture {
  const box = boxAround(landmarks);
  const skin = smoothSkin(texture, box, trustedSkin(landmarks, box));
  const layers = new Map(
    (Object.entries(TOUCHES) as [FaceAction, readonly Touch[]][]).map(([action, touches]) => [
      action,
      layerOf(touches, landmarks, box),
    ]),
  );
  return (weights) => {
    const active = [...layers].flatMap(([action, layer]) => {
      const weight = weights[action] ?? 0;
      return weight > 0 ? [{ ...layer, weight }] : [];
    });
    return active.length > 0 ? applyTo(texture, box, skin, active) : texture;
  };
}

function applyTo(
  texture: Texture,
  box: Box,
  skin: Float32Array,
  active: readonly (Layer & { readonly weight: number })[],
): Texture {
  const pixels = new Uint8Array(texture.pixels);
  for (let at = 0; at < box.width * box.height; at += 1) {
    const smooth = active.reduce((sum, layer) => sum + layer.weight * (layer.smooth[at] ?? 0), 0);
    const to = offsetInTexture(texture, box, at);
    for (let channel = 0; channel < 3; channel += 1) {
      const index = at * 3 + channel;
      const colour = mix(pixels[to + channel] ?? 0, skin[index] ?? 0, Math.min(smooth, 1));
      const toned = active.reduce(
        (value, { tone, weight }) => value * mix(1, tone[index] ?? 1, weight),
        colour,
      );
      pixels[to + channel] = Math.min(toned + 0.5, 255);
    }
  }
  return { ...texture, pixels };
}

function layerOf(touches: readonly Touch[], landmarks: readonly Landmark[], box: Box): Layer {
  const smooth = new Float32Array(box.width * box.height);
  const tone = new Float32Array(box.width * box.height * 3).fill(1);
  for (const touch of touches) {
    for (const [at, covered] of strokeMask(touch, landmarks, box).entries()) {
      if ('smooth' in touch) {
        smooth[at] = Math.max(smooth[at] ?? 0, covered * touch.smooth);
      } else {
        for (const [channel, factor] of touch.tone.entries()) {
          tone[at * 3 + channel] = (tone[at * 3 + channel] ?? 1) * mix(1, factor, covered);
        }
      }
    }
  }
  return { smooth, tone };
}

/** Plain skin: within the face's outline, off lips, eyes and nostrils, and off what gets smoothed. */
function trustedSkin(landmarks: readonly Landmark[], box: Box): Float32Array {
  const oval = FACE_OVAL.map((index) => landmarks[index] as Landmark).map(
    ([x, y]): Point => [x, y],
  );
  const smoothed = Object.values(TOUCHES)
    .flat()
    .filter((touch) => 'smooth' in touch);
  const strokes = [...NOT_SKIN, ...new Set(smoothed)].map((stroke) =>
    strokeMask(stroke, landmarks, box),
  );
  return new Float32Array(box.width * box.height).map((_, at) => {
    const point: Point = [(at % box.width) + box.left, Math.floor(at / box.width) + box.top];
    return isInside(point, oval)
      ? strokes.reduce((trust, mask) => trust * (1 - (mask[at] as number)), 1)
      : 0;
  });
}

function boxAround(landmarks: readonly Landmark[]): Box {
  const [xs, ys] = [landmarks.map(([x]) => x), landmarks.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return {
    left,
    top,
    width: Math.ceil(Math.max(...xs)) - left,
    height: Math.ceil(Math.max(...ys)) - top,
  };
}
