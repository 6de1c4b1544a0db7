import { INPUT_SIZE } from '../../lib/emotion/preprocess.ts';
import type { Random } from './random.ts';

/** How far one training picture may be changed; each value is drawn evenly from minus to plus the limit. */
export interface AugmentationLimits {
  /** Degrees. */
  readonly rotation: number;
  /** Natural logarithm of the scale. */
  readonly scale: number;
  /** Pixels, along each axis. */
  readonly shift: number;
  /** Natural logarithm of the exponent that grey levels from 0 to 1 are raised to. */
  readonly gamma: number;
  /** Probability that a rectangle of the picture is painted over. */
  readonly erasing: number;
}

export const DEFAULT_LIMITS: AugmentationLimits = {
  rotation: 14,
  scale: 0.16,
  shift: 3.5,
  gamma: 0.45,
  erasing: 0.25,
};

const CENTRE = (INPUT_SIZE - 1) / 2;
const LEVELS = 255;

/**
 * Writes a changed copy of a grey picture: mirrored or not, turned, scaled, moved, brighter or darker, with a
 * part painted over. Both pictures are INPUT_SIZE x INPUT_SIZE grey levels from 0 to 255.
 */
export function augment(
  source: Uint8Array,
  into: Float32Array,
  random: Random,
  limits: AugmentationLimits = DEFAULT_LIMITS,
): void {
  const spread = (limit: number) => (random() * 2 - 1) * limit;
  const change = {
    rotation: spread(limits.rotation),
    scale: Math.exp(spread(limits.scale)),
    mirrored: random() < 0.5,
    shift: [spread(limits.shift), spread(limits.shift)] as const,
  };
  const levels = gammaTable(Math.exp(spread(limits.gamma)));
  resample(source, into, change, levels);
  if (random() < limits.erasing) erase(into, random);
}

/** How a picture is turned around its middle. */
export interface Change {
  /** Degrees. */
  readonly rotation: number;
  /** Above 1 enlarges. */
  readonly scale: number;
  readonly mirrored: boolean;
  /** Pixels. */
  readonly shift: readonly [x: number, y: number];
}

/**
 * Turns, scales, mirrors and moves a grey picture; where it ends, its edge goes on.
 *
 * @param levels what becomes of each grey level from 0 to 255
 */
export function resample(
  source: Uint8Array,
  into: Float32Array,
  { rotation, scale, mirrored, shift }: Change,
  levels: Float32Array,
): void {
  const angle = (rotation * Math.PI) / 180;
  const mirror = mirrored ? -1 : 1;
  const cosine = Math.cos(angle) / scale;
  const sine = Math.sin(angle) / scale;
  for (let y = 0; y < INPUT_SIZE; y++) {
    for (let x = 0; x < INPUT_SIZE; x++) {
      const fromX = x - CENTRE - shift[0];
      const fromY = y - CENTRE - shift[1];
      const sourceX = mirror * (cosine * fromX + sine * fromY) + CENTRE;
      const sourceY = cosine * fromY - sine * fromX + CENTRE;
      into[y * INPUT_SIZE + x] = sample(source, sourceX, sourceY, levels);
    }
  }
}

function gammaTable(exponent: number): Float32Array {
  return Float32Array.from(
    { length: LEVELS + 1 },
    (_, level) => LEVELS * (level / LEVELS) ** exponent,
  );
}

/** Bilinear; outside the picture its edge goes on. */
function sample(source: Uint8Array, x: number, y: number, levels: Float32Array): number {
  const last = INPUT_SIZE - 1;
  const clampedX = Math.min(Math.max(x, 0), last);
  const clampedY = Math.min(Math.max(y, 0), last);
  const left = Math.min(Math.floor(clampedX), last - 1);
  const top = Math.min(Math.floor(clampedY), last - 1);
  const shareX = clampedX - left;
  const shareY = clampedY - top;
  const index = top * INPUT_SIZE + left;
  const level = (at: number) => levels[source[at] as number] as number;
  const upper = level(index) * (1 - shareX) + level(index + 1) * shareX;
  const below = index + INPUT_SIZE;
  const lower = level(below) * (1 - shareX) + level(below + 1) * shareX;
  return upper * (1 - shareY) + lower * shareY;
}

/** Random erasing (Zhong et al., 2017) with one grey level, over 4% to 16% of the picture. */
function erase(picture: Float32Array, random: Random): void {
  const width = Math.round(INPUT_SIZE * (0.2 + 0.2 * random()));
  const height = Math.round(INPUT_SIZE * (0.2 + 0.2 * random()));
  const left = Math.floor(random() * (INPUT_SIZE - width));
  const top = Math.floor(random() * (INPUT_SIZE - height));
  const level = random() * LEVELS;
  for (let y = top; y < top + height; y++) {
    picture.fill(level, y * INPUT_SIZE + left, y * INPUT_SIZE + left + width);
  }
}
