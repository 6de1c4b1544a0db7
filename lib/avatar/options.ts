/**
 * What can be chosen for the avatar and what it wears, in the order in which a chooser offers it. What
 * belongs to the head is in head-options.ts. A test holds these lists against the drawings, so that none
 * is missing.
 */

/** The starting looks. */
export const GENDERS = ['female', 'male', 'any'] as const;
export type Gender = (typeof GENDERS)[number];

/** The ways of drawing an avatar. */
export const HANDS = ['avataaars', 'lorelei', 'notionists'] as const;
export type HandId = (typeof HANDS)[number];

export const CLOTHING = [
  'hoodie',
  'shirtCrewNeck',
  'shirtVNeck',
  'shirtScoopNeck',
  'graphicShirt',
  'stripedShirt',
  'tankTop',
  'polo',
  'turtleneck',
  'collarAndSweater',
  'cardigan',
  'blazerAndShirt',
  'blazerAndSweater',
  'shirtAndTie',
  'tuxedo',
  'denimJacket',
  'raincoat',
  'overall',
  'labCoat',
  'scrubs',
  'chef',
  'apron',
  'kimono',
] as const;
export type Clothing = (typeof CLOTHING)[number];

/** Prints of the graphic shirt; `text` is the configuration's own `shirtText`. */
export const CLOTHING_GRAPHICS = [
  'none',
  'text',
  'heart',
  'star',
  'rainbow',
  'lightning',
  'flower',
  'paw',
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
  'square',
  'rimless',
  'catEye',
  'wayfarers',
  'aviator',
  'sunglasses',
  'kurt',
  'hearts',
  'monocle',
  'eyepatch',
] as const;
export type Accessories = (typeof ACCESSORIES)[number];

/** What is worn in, on and over the ears. */
export const EARWEAR = [
  'none',
  'hearingAid',
  'cochlearImplant',
  'studs',
  'hoops',
  'drops',
  'earbuds',
  'headphones',
  'headset',
] as const;
export type Earwear = (typeof EARWEAR)[number];

/** What covers mouth and nose. */
export const MASKS = ['none', 'medical', 'respirator', 'cloth'] as const;

/** The outline of a background that is not transparent. */
export const BACKGROUND_SHAPES = ['circle', 'square'] as const;
