import { mix } from './geometry.ts';
import { LIPS, MOUTH_CORNERS } from './landmark-groups.ts';
import type { Portrait } from './portrait.ts';
import { offsetOf, type Texture } from './scene.ts';
import type { Triangle } from './triangulate.ts';

const UPPER_EDGE = [MOUTH_CORNERS.left[1], ...LIPS.innerUpper, MOUTH_CORNERS.right[1]];
const LOWER_EDGE = [MOUTH_CORNERS.left[1], ...LIPS.innerLower, MOUTH_CORNERS.right[1]];

const DARK = [34, 12, 12] as const;
const TONGUE = [118, 52, 50] as const;
/** Over this height, in pixels, the teeth's lower edge goes over into the dark. */
const TEETH_SHADOW = 3;

/** The opening between the lips, as triangles of landmarks. */
export function mouthOpening(): Triangle[] {
  return UPPER_EDGE.slice(1).flatMap((upper, index): Triangle[] => {
    const [previousUpper, previousLower] = [UPPER_EDGE[index], LOWER_EDGE[index]];
    const lower = LOWER_EDGE[index + 1];
    return previousUpper === undefined || previousLower === undefined || lower === undefined
      ? []
      : [
          [previousUpper, upper, lower],
          [previousUpper, lower, previousLower],
        ];
  });
}

/**
 * Paints what lies behind the lips and stays with the skull when they move: the teeth of the smile, and
 * below them a dark mouth with a hint of a tongue.
 */
export function paintMouthInterior({ landmarks, texture }: Portrait): Texture {
  const pixels = new Uint8Array(texture.pixels);
  const upper = UPPER_EDGE.map((index) => landmarks[index]).filter((point) => point !== undefined);
  const lower = LOWER_EDGE.map((index) => landmarks[index]).filter((point) => point !== undefined);
  const left = Math.floor((upper[0]?.[0] ?? 0) - 4);
  const right = Math.ceil((upper.at(-1)?.[0] ?? 0) + 4);
  for (let x = left; x <= right; x += 1) {
    const gumLine = heightAt(upper, x) + 1.5;
    const teethEnd = Math.max(heightAt(lower, x) - 1, gumLine);
    for (let y = Math.floor(gumLine) - 24; y < teethEnd + 70; y += 1) {
      const teeth = colourAt(texture, x, Math.min(Math.max(y, gumLine), teethEnd));
      const depth = y - teethEnd;
      const toDark = Math.min(Math.max(depth / TEETH_SHADOW, 0), 1);
      const toTongue = Math.min(Math.max((depth - 12) / 22, 0), 1);
      const at = offsetOf(texture, [x, y]);
      for (let channel = 0; channel < 3; channel += 1) {
        const dark = mix(DARK[channel] ?? 0, TONGUE[channel] ?? 0, toTongue);
        pixels[at + channel] = mix(teeth[channel] ?? 0, dark, toDark);
      }
    }
  }
  return { ...texture, pixels };
}

function heightAt(edge: readonly (readonly [number, number, number])[], x: number): number {
  const next = edge.findIndex(([edgeX]) => edgeX >= x);
  const right = edge[next] ?? edge.at(-1);
  const left = edge[next - 1] ?? edge[0];
  if (!left || !right || next <= 0) {
    return (next === 0 ? left : right)?.[1] ?? 0;
  }
  return mix(left[1], right[1], (x - left[0]) / (right[0] - left[0]));
}

function colourAt(texture: Texture, x: number, y: number): number[] {
  const at = offsetOf(texture, [x, y]);
  return [...texture.pixels.subarray(at, at + 3)];
}
