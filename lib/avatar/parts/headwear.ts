import type { Hair, Headwear } from '../head-options.ts';
import type { DrawingElement } from '../scene/markup.ts';
import { FESTIVE_HEADWEAR, HEAD_WRAPS } from './headwear-festive.ts';
import { HATS } from './headwear-hats.ts';
import { dyed } from './shape.ts';

const FRONTS = { ...HATS, ...FESTIVE_HEADWEAR, ...HEAD_WRAPS };

interface HeadwearDrawing {
  /** Behind the head: what shows when that turns. */
  readonly back: readonly DrawingElement[];
  readonly front: readonly DrawingElement[];
}

/** What goes around the head is seen behind it too. */
const BEHIND: Readonly<Record<string, readonly DrawingElement[]>> = {
  headscarf: [
    dyed(
      'hat',
      'M62 116C58 48 96 14 140 14S222 48 218 116C219 156 196 190 160 204H120C84 190 61 156 62 116z',
    ),
  ],
  headWrap: [
    dyed('hat', 'M74 96C64 44 98 20 140 20S216 44 206 96C206 130 176 150 140 150S74 130 74 96z'),
  ],
  dastar: [
    dyed(
      'hat',
      'M84 112C66 100 58 76 64 52C72 20 104 2 140 2S208 20 216 52C222 76 214 100 196 112C186 140 160 150 140 150S94 140 84 112z',
    ),
  ],
};

/** The headwear that avataaars doesn't have, in the picture's coordinates. */
export const OWN_HEADWEAR: Readonly<Record<string, HeadwearDrawing>> = Object.fromEntries(
  Object.entries(FRONTS).map(([name, front]) => [name, { back: BEHIND[name] ?? [], front }]),
);

/**
 * What of the hair is seen under something on the head: all of it, nothing, or what lies inside of an outline
 * (path data in the picture's coordinates).
 */
export type SeenHair = 'all' | 'none' | { readonly inside: string };

/** Below a brim; beside it hair swells out again from under it. */
function below(side: number, middle: number): SeenHair {
  const [slope, bulge] = [side + 8, side + 22];
  return {
    inside: `M-40 290C10 210 30 ${bulge} 60 ${slope}C63 ${side + 3} 66 ${side} 70 ${side}Q140 ${middle} 210 ${side}C214 ${side} 217 ${side + 3} 220 ${slope}C250 ${bulge} 270 210 320 290V300H-40z`,
  };
}

const COVERING: Partial<Record<Headwear, SeenHair>> = {
  beanie: below(74, 58),
  winterHat03: below(86, 64),
  winterHat02: below(112, 100),
  winterHat1: below(112, 100),
  winterHat04: below(86, 64),
  cap: below(82, 62),
  capBackwards: below(80, 66),
  beret: below(74, 62),
  bucketHat: below(84, 60),
  hat: below(90, 58),
  cowboyHat: below(82, 66),
  topHat: below(76, 60),
  hardHat: below(82, 64),
  graduationCap: below(74, 62),
  santaHat: below(76, 60),
  hijab: 'none',
  headscarf: 'none',
  headWrap: 'none',
  turban: 'none',
  dastar: 'none',
};

/** What of the hair is seen under a choice of headwear. */
export function hairUnder(headwear: Headwear): SeenHair {
  return COVERING[headwear] ?? 'all';
}

/** How far a choice of hair stands up over the head, where that isn't the usual, in the picture's units. */
const HEIGHTS: Partial<Record<Hair, number>> = {
  none: 0,
  buzzCut: 0,
  balding: 2,
  sides: 0,
  theCaesar: 0,
  theCaesarAndSidePart: 0,
  cornrows: 2,
  afroPuffs: 6,
  shortWaved: 18,
  shortCurly: 18,
  shortFlat: 14,
  spiky: 18,
  pompadour: 24,
  flatTop: 26,
  mohawk: 26,
  fro: 26,
  froBand: 26,
  curly: 26,
  frida: 18,
};
const USUAL_HEIGHT = 9;

/** The top of the bare head, in the picture's coordinates. */
const HEAD_TOP = 36;

/** Where headwear ends above that a band can lie on; on what stands up higher it lies in front. */
const HAT_TOPS: Partial<Record<Headwear, number>> = {
  beanie: 6,
  winterHat03: 12,
  winterHat02: 20,
  winterHat1: 20,
  winterHat04: 4,
  cap: 21,
  capBackwards: 21,
  beret: 17,
  bucketHat: 15,
  hardHat: 14,
  hijab: 21,
  headscarf: 14,
  headWrap: 18,
};
const TALL_HAT_TOP = 4;

/** How high hair or headwear go, in the picture's coordinates. */
export function crownOf({ hair, headwear }: { hair: Hair; headwear: Headwear }): number {
  const hairTop = HEAD_TOP - heightOf(hair);
  if (headwear === 'none' || headwear === 'flowerCrown') return hairTop;
  if (headwear === 'kippah' || headwear === 'headband') return Math.min(hairTop, HEAD_TOP);
  return HAT_TOPS[headwear] ?? TALL_HAT_TOP;
}

function heightOf(hair: Hair): number {
  return HEIGHTS[hair] ?? USUAL_HEIGHT;
}

/** How far something small on the crown is moved up, so that it lies on the hair. */
export function liftOf(headwear: Headwear, hair: Hair): number {
  return headwear === 'kippah' ? heightOf(hair) : 0;
}
