/**
 * What can be chosen for each part of the drawing: the variants of the avataaars style, in the order in
 * which a chooser offers them. A test holds these lists against the style, so that none is missing.
 */

/** The starting looks. */
export const GENDERS = ['female', 'male', 'any'] as const;
export type Gender = (typeof GENDERS)[number];

/** Hats cover the hair and take {@link HEADWEAR}'s colour instead of the hair's. */
export const HEADWEAR = [
  'hat',
  'hijab',
  'turban',
  'winterHat1',
  'winterHat02',
  'winterHat03',
  'winterHat04',
] as const;

export const HAIRSTYLES = [
  'none',
  'shortFlat',
  'shortWaved',
  'shortCurly',
  'shortRound',
  'theCaesar',
  'theCaesarAndSidePart',
  'frizzle',
  'sides',
  'shavedSides',
  'shaggy',
  'shaggyMullet',
  'dreads01',
  'dreads02',
  'dreads',
  'bun',
  'bob',
  'longButNotTooLong',
  'miaWallace',
  'straight01',
  'straight02',
  'straightAndStrand',
  'curvy',
  'bigHair',
  'curly',
  'fro',
  'froBand',
  'frida',
] as const;

export const HAIR = [...HAIRSTYLES, ...HEADWEAR] as const;
export type Hair = (typeof HAIR)[number];

export const CLOTHING = [
  'hoodie',
  'shirtCrewNeck',
  'shirtVNeck',
  'shirtScoopNeck',
  'graphicShirt',
  'collarAndSweater',
  'blazerAndShirt',
  'blazerAndSweater',
  'overall',
] as const;
export type Clothing = (typeof CLOTHING)[number];

/** Prints of the graphic shirt. */
export const CLOTHING_GRAPHICS = [
  'none',
  'bear',
  'deer',
  'bat',
  'diamond',
  'pizza',
  'hola',
  'cumbia',
  'resist',
  'skull',
  'skullOutline',
] as const;
export type ClothingGraphic = (typeof CLOTHING_GRAPHICS)[number];

export const ACCESSORIES = [
  'none',
  'round',
  'prescription01',
  'prescription02',
  'wayfarers',
  'sunglasses',
  'kurt',
  'eyepatch',
] as const;
export type Accessories = (typeof ACCESSORIES)[number];

export const FACIAL_HAIR = [
  'none',
  'beardLight',
  'beardMedium',
  'beardMajestic',
  'moustacheFancy',
  'moustacheMagnum',
] as const;
export type FacialHair = (typeof FACIAL_HAIR)[number];

/** The outline of a background that is not transparent. */
export const BACKGROUND_SHAPES = ['circle', 'square'] as const;
export type BackgroundShape = (typeof BACKGROUND_SHAPES)[number];

/** Whether a choice of {@link HAIR} is a hat or a scarf, which has a colour of its own. */
export function isHeadwear(hair: Hair): boolean {
  return (HEADWEAR as readonly string[]).includes(hair);
}
