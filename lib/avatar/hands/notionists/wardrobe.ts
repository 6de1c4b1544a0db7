import type { FacialHair, Hair, Headwear } from '../../head-options.ts';
import type { Accessories, Clothing, ClothingGraphic } from '../../options.ts';

/** Which drawing of notionists comes nearest to an option; what isn't named there is left out. */
export const HAIR_VARIANTS: Readonly<Record<Exclude<Hair, 'none'>, string>> = {
  buzzCut: 'variant60',
  balding: 'variant42',
  sides: 'variant31',
  theCaesar: 'variant55',
  theCaesarAndSidePart: 'variant34',
  cornrows: 'variant32',
  shortFlat: 'variant06',
  shortWaved: 'variant18',
  shortCurly: 'variant22',
  shortRound: 'variant05',
  slickedBack: 'variant54',
  sidePart: 'variant34',
  frizzle: 'variant56',
  pompadour: 'variant27',
  spiky: 'variant52',
  mohawk: 'variant44',
  flatTop: 'variant49',
  bowlCut: 'variant25',
  curtains: 'variant16',
  shavedSides: 'variant26',
  shaggy: 'variant38',
  shaggyMullet: 'variant04',
  dreads01: 'variant53',
  dreads02: 'variant50',
  dreads: 'variant58',
  boxBraids: 'variant41',
  pixie: 'variant15',
  bob: 'variant43',
  bobWithFringe: 'variant43',
  miaWallace: 'variant10',
  longButNotTooLong: 'variant02',
  flippedEnds: 'variant02',
  straight01: 'variant23',
  straight02: 'variant10',
  straightAndStrand: 'variant23',
  longCentreParting: 'variant41',
  longWithFringe: 'variant41',
  longCurtainFringe: 'variant58',
  curvy: 'variant28',
  longWaves: 'variant36',
  bigHair: 'variant36',
  curly: 'variant37',
  ringlets: 'variant20',
  fro: 'variant20',
  froBand: 'variant08',
  afroPuffs: 'variant59',
  bun: 'variant29',
  topKnot: 'variant57',
  topKnotWithFringe: 'variant48',
  lowBun: 'variant30',
  spaceBuns: 'variant59',
  spaceBunsWithFringe: 'variant59',
  ponytail: 'variant47',
  ponytailWithFringe: 'variant45',
  sidePonytail: 'variant46',
  pigtails: 'variant30',
  pigtailsWithFringe: 'variant30',
  braids: 'variant39',
  braidsWithFringe: 'variant45',
  sideBraid: 'variant39',
  halfUp: 'variant46',
  frida: 'variant57',
};

/** Hair whose bright parts are the skin of the head, not a ribbon. */
export const SHAVED_HAIR: readonly string[] = ['variant26', 'variant32'];

/** Hair that shows the skull, which the style leaves to the hair to draw. */
export const THIN_HAIR: readonly string[] = ['variant42', 'variant44', 'variant60'];

/** The style's headwear stands instead of hair. */
export const HEADWEAR_VARIANTS: Readonly<Partial<Record<Headwear, string>>> = {
  cap: 'hat',
  capBackwards: 'hat',
  hat: 'hat',
  hardHat: 'hat',
  hijab: 'variant63',
  headscarf: 'variant62',
  turban: 'variant61',
  dastar: 'variant61',
  headband: 'variant08',
  partyHat: 'variant14',
  headWrap: 'variant61',
};

/** Headwear that is drawn as a solid shape, with bright folds. */
export const SOLID_HEADWEAR: readonly Headwear[] = ['hijab', 'headscarf'];

/** Headwear whose dark parts are hair: those keep the hair's colour. */
export const HEADWEAR_OVER_HAIR: readonly Headwear[] = ['headband', 'partyHat'];

export const GLASSES_VARIANTS: Readonly<Partial<Record<Accessories, string>>> = {
  round: 'variant11',
  prescription01: 'variant03',
  prescription02: 'variant08',
  square: 'variant08',
  rimless: 'variant03',
  catEye: 'variant11',
  wayfarers: 'variant06',
  aviator: 'variant01',
  sunglasses: 'variant07',
  kurt: 'variant09',
  hearts: 'variant05',
  monocle: 'variant11',
};

export const BEARD_VARIANTS: Readonly<Partial<Record<FacialHair, string>>> = {
  beardLight: 'variant02',
  beardMedium: 'variant02',
  beardMajestic: 'variant02',
  beardLong: 'variant02',
  goatee: 'variant12',
  chinStrap: 'variant12',
  moustacheFancy: 'variant06',
  moustacheMagnum: 'variant03',
  moustachePencil: 'variant04',
  moustacheWalrus: 'variant07',
};

export const CLOTHES_VARIANTS: Readonly<Record<Clothing, string>> = {
  hoodie: 'variant23',
  shirtCrewNeck: 'variant01',
  shirtVNeck: 'variant13',
  shirtScoopNeck: 'variant21',
  graphicShirt: 'variant01',
  stripedShirt: 'variant22',
  tankTop: 'variant05',
  polo: 'variant25',
  turtleneck: 'variant12',
  collarAndSweater: 'variant14',
  cardigan: 'variant09',
  blazerAndShirt: 'variant16',
  blazerAndSweater: 'variant17',
  shirtAndTie: 'variant19',
  tuxedo: 'variant20',
  denimJacket: 'variant07',
  raincoat: 'variant11',
  overall: 'variant03',
  labCoat: 'variant25',
  scrubs: 'variant13',
  chef: 'variant14',
  kimono: 'variant13',
  apron: 'variant10',
};

export const GRAPHIC_VARIANTS: Readonly<Partial<Record<ClothingGraphic, string>>> = {
  lightning: 'electric',
  star: 'galaxy',
  diamond: 'saturn',
};
