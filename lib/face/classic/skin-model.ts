import type { PixelMap, SmallPicture } from './small-picture.ts';

/**
 * Colours are told apart by two ratios that light of any strength leaves as they are: ln(red / green) and
 * ln(green / blue). Both run from LEAST to LEAST + BINS * BIN; what lies beyond counts as the last bin.
 */
const BINS = 40;
const BIN = 0.04;
const LEAST = -0.4;
/** Added to each colour before the ratio, in levels of 0 to 255: in the dark a sensor's noise is all there is. */
const DARK = 6;
/** Brighter or darker than this, as the sum of the three colours, a pixel has no colour to go by. */
const CLIPPED = 750;
const BLACK = 40;

/**
 * Skin in general, before anybody's own is known: blood and melanin both take more from green than from red and
 * more from blue than from green, in every skin; how much differs, and lamps differ more.
 */
const GENERIC = { mean: [0.27, 0.2], deviation: [0.15, 0.13] } as const;

/** How much of what is seen now enters what has been learnt, at first and later. */
const FIRST_SHARES = 0.34;
const LATER_SHARE = 0.03;
/** How much of the learnt skin counts when all is learnt; the rest stays general, for the light may change. */
const TRUST = 0.85;
/** How much of the picture is skin before a face is known, and the density of colours nobody has seen. */
const SKIN_SHARE = 0.35;
const UNSEEN = 0.04;

const LOGARITHMS = Float32Array.from({ length: 256 }, (_, level) => Math.log(level + DARK));

/** Which pixels the model learns from: 1 is skin, 0 is no skin, anything else is left out. */
export type SkinExamples = (x: number, y: number) => number;

/** How probable it is that a pixel is skin, by its colour; learnt from the person's own face as it is seen. */
export class SkinModel {
  #generic = genericDensity([0, 0]);
  readonly #skin = new Float32Array(BINS * BINS);
  readonly #rest = new Float32Array(BINS * BINS);
  readonly #table = new Float32Array(BINS * BINS);
  #lessons = 0;

  /** How many pictures with a face it has learnt from. */
  get lessons(): number {
    return this.#lessons;
  }

  /** Forgets the person. */
  forget(): void {
    this.#lessons = 0;
    this.#skin.fill(0);
    this.#rest.fill(0);
  }

  /**
   * Takes what lies at the picture's left, right and upper edge for background, as long as no face is known.
   *
   * @param greyness how much of its colour is the light's, 0 to 1; the rest is its own
   */
  expectBackground(picture: SmallPicture, greyness: number): void {
    if (this.#lessons > 0) return;
    const { width, height } = picture;
    const [side, top] = [width * 0.08, height * 0.06];
    const isEdge = (x: number, y: number) => x < side || x >= width - side || y < top;
    const edges: SkinExamples = (x, y) => (isEdge(x, y) ? 0 : Number.NaN);
    this.#rest.set(densityOf(picture, edges, 0));
    this.#generic = genericDensity(castOf(picture, edges, greyness));
    this.#prepare();
  }

  /** Learns from a picture in which a face was found. */
  learn(picture: SmallPicture, examples: SkinExamples): void {
    const share = Math.max(LATER_SHARE, FIRST_SHARES / (1 + this.#lessons * FIRST_SHARES));
    mix(this.#skin, densityOf(picture, examples, 1), this.#lessons === 0 ? 1 : share);
    mix(this.#rest, densityOf(picture, examples, 0), this.#lessons === 0 ? 1 : share);
    this.#lessons += 1;
    this.#prepare();
  }

  /** @returns for each pixel how probable it is skin, 0 to 1 */
  probabilities({ width, height, pixels }: SmallPicture): PixelMap {
    const values = new Float32Array(width * height);
    for (let index = 0; index < values.length; index++) {
      const bin = binAt(pixels, index * 4);
      values[index] = bin < 0 ? 0 : (this.#table[bin] ?? 0);
    }
    return { width, height, values };
  }

  #prepare(): void {
    const trust = this.#lessons === 0 ? 0 : TRUST;
    for (let bin = 0; bin < this.#table.length; bin++) {
      const skin = trust * (this.#skin[bin] ?? 0) + (1 - trust) * (this.#generic[bin] ?? 0);
      const rest = (this.#rest[bin] ?? 0) + UNSEEN;
      this.#table[bin] = (SKIN_SHARE * skin) / (SKIN_SHARE * skin + (1 - SKIN_SHARE) * rest);
    }
  }
}

/** The bin of the pixel at an offset; -1 where there is no colour. */
function binAt(pixels: ArrayLike<number>, offset: number): number {
  const sum = (pixels[offset] ?? 0) + (pixels[offset + 1] ?? 0) + (pixels[offset + 2] ?? 0);
  if (sum > CLIPPED || sum < BLACK) return -1;
  return binOf(ratioAt(pixels, offset)) * BINS + binOf(ratioAt(pixels, offset + 1));
}

/** The logarithm of a colour's level over that of the next: red over green, or green over blue. */
function ratioAt(pixels: ArrayLike<number>, offset: number): number {
  return (LOGARITHMS[pixels[offset] ?? 0] ?? 0) - (LOGARITHMS[pixels[offset + 1] ?? 0] ?? 0);
}

function binOf(ratio: number): number {
  return Math.min(Math.max(Math.floor((ratio - LEAST) / BIN), 0), BINS - 1);
}

/** Every so many pixels of a row, and rows, one is learnt from. */
const SAMPLING = 2;

/** Densities are in units of an even spread over 100 bins, so that they stay near 1. */
const EVEN = 100;

/** By how much the light shifts all colours, as the middle of the background tells: a lamp is warm, a screen cold. */
function castOf(
  picture: SmallPicture,
  edges: SkinExamples,
  greyness: number,
): readonly [number, number] {
  const ratios: [number[], number[]] = [[], []];
  const { width, height, pixels } = picture;
  for (let y = 0; y < height; y += SAMPLING) {
    for (let x = 0; x < width; x += SAMPLING) {
      if (edges(x, y) !== 0) continue;
      const at = (y * width + x) * 4;
      ratios[0].push(ratioAt(pixels, at));
      ratios[1].push(ratioAt(pixels, at + 1));
    }
  }
  const [first = 0, second = 0] = ratios.map(
    (each) => each.sort((a, b) => a - b)[each.length >> 1],
  );
  return [greyness * first, greyness * second];
}

/** @param cast by how much the light shifts the two ratios */
function genericDensity(cast: readonly [number, number]): Float32Array {
  const density = new Float32Array(BINS * BINS);
  let sum = 0;
  for (let bin = 0; bin < density.length; bin++) {
    const at = [Math.floor(bin / BINS), bin % BINS].map((each) => LEAST + (each + 0.5) * BIN);
    const distance = at.map((ratio, axis) => {
      return (
        (ratio - (GENERIC.mean[axis] ?? 0) - (cast[axis] ?? 0)) / (GENERIC.deviation[axis] ?? 1)
      );
    });
    density[bin] = Math.exp(-0.5 * distance.reduce((total, each) => total + each * each, 0));
    sum += density[bin] ?? 0;
  }
  return density.map((each) => (each / sum) * EVEN);
}

function densityOf(picture: SmallPicture, examples: SkinExamples, wanted: number): Float32Array {
  const { width, height, pixels } = picture;
  const counts = new Float32Array(BINS * BINS);
  let total = 0;
  for (let y = 0; y < height; y += SAMPLING) {
    for (let x = 0; x < width; x += SAMPLING) {
      if (examples(x, y) !== wanted) continue;
      const bin = binAt(pixels, (y * width + x) * 4);
      if (bin < 0) continue;
      counts[bin] = (counts[bin] ?? 0) + 1;
      total += 1;
    }
  }
  return total === 0 ? counts : smooth(counts).map((count) => (count / total) * EVEN);
}

/** Spreads each bin over its neighbours: a few hundred pixels leave gaps. */
function smooth(counts: Float32Array): Float32Array {
  const along = (from: Float32Array, step: number) =>
    from.map((count, bin) => {
      return 0.5 * count + 0.25 * (from[bin - step] ?? 0) + 0.25 * (from[bin + step] ?? 0);
    });
  return along(along(counts, 1), BINS);
}

function mix(into: Float32Array, seen: Float32Array, share: number): void {
  for (let bin = 0; bin < into.length; bin++) {
    into[bin] = (into[bin] ?? 0) * (1 - share) + (seen[bin] ?? 0) * share;
  }
}
