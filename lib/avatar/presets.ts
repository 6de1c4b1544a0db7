import { type AvatarConfiguration, CONFIGURATION_VERSION } from './configuration.ts';
import {
  FACIAL_HAIR,
  type FacialHair,
  HAIR,
  type Hair,
  HEADWEAR,
  type Headwear,
} from './head-options.ts';
import { ACCESSORIES, type Accessories, CLOTHING, type Clothing, type Gender } from './options.ts';

/** What a chooser shows first for a preset. What it doesn't name follows: nothing is out of reach. */
export interface Offer {
  readonly hair: readonly Hair[];
  readonly headwear: readonly Headwear[];
  readonly clothing: readonly Clothing[];
  readonly accessories: readonly Accessories[];
  readonly facialHair: readonly FacialHair[];
}

const COMMON = {
  version: CONFIGURATION_VERSION,
  hand: 'avataaars',
  skin: 'light',
  faceDetails: 'none',
  makeup: 'none',
  makeupColour: 'rose',
  eyebrows: 'natural',
  eyes: 'dot',
  nose: 'default',
  mouth: 'line',
  headwear: 'none',
  hatColour: 'red',
  facialHair: 'none',
  accessories: 'none',
  accessoriesColour: 'black',
  earwear: 'none',
  earwearColour: 'charcoal',
  mask: 'none',
  maskColour: 'ice',
  clothingGraphic: 'none',
  shirtText: '',
  background: 'transparent',
  backgroundShape: 'circle',
} as const;

const PRESETS: Readonly<Record<Gender, AvatarConfiguration>> = {
  female: {
    ...COMMON,
    gender: 'female',
    hair: 'straight01',
    hairColour: 'brown',
    clothing: 'shirtScoopNeck',
    clothingColour: 'red',
    facialHairColour: 'brown',
  },
  male: {
    ...COMMON,
    gender: 'male',
    hair: 'shortWaved',
    hairColour: 'darkBrown',
    clothing: 'hoodie',
    clothingColour: 'blue',
    facialHairColour: 'darkBrown',
  },
  any: {
    ...COMMON,
    gender: 'any',
    skin: 'yellow',
    hair: 'shaggyMullet',
    hairColour: 'auburn',
    clothing: 'shirtCrewNeck',
    clothingColour: 'navy',
    facialHairColour: 'auburn',
  },
};

/** What suits each preset, its own look first. */
const FIRST: Readonly<Record<Gender, Offer>> = {
  female: {
    hair: [
      'straight01',
      'longWithFringe',
      'bob',
      'ponytail',
      'longWaves',
      'bobWithFringe',
      'braids',
      'straightAndStrand',
      'curvy',
      'bun',
      'bigHair',
      'curly',
      'afroPuffs',
      'fro',
    ],
    headwear: ['none', 'hijab', 'headscarf', 'beret', 'headband', 'flowerCrown', 'winterHat02'],
    clothing: ['shirtScoopNeck', 'collarAndSweater', 'cardigan', 'blazerAndSweater', 'overall'],
    accessories: ['none', 'round', 'catEye', 'prescription01', 'sunglasses'],
    facialHair: ['none'],
  },
  male: {
    hair: [
      'shortWaved',
      'shortFlat',
      'shortCurly',
      'sidePart',
      'buzzCut',
      'pompadour',
      'theCaesarAndSidePart',
      'slickedBack',
      'curtains',
      'flatTop',
      'dreads01',
      'cornrows',
      'balding',
      'none',
    ],
    headwear: ['none', 'beanie', 'cap', 'turban', 'dastar', 'kippah', 'hat', 'winterHat02'],
    clothing: ['hoodie', 'blazerAndShirt', 'shirtAndTie', 'polo', 'shirtCrewNeck', 'shirtVNeck'],
    accessories: ['none', 'prescription02', 'square', 'wayfarers', 'aviator'],
    facialHair: ['none', 'stubble', 'beardLight', 'beardMedium', 'goatee', 'moustacheMagnum'],
  },
  any: {
    hair: [
      'shaggyMullet',
      'shaggy',
      'bob',
      'pixie',
      'curtains',
      'shortCurly',
      'shavedSides',
      'bun',
      'topKnot',
      'fro',
      'boxBraids',
      'dreads02',
      'mohawk',
      'buzzCut',
    ],
    headwear: ['none', 'beanie', 'bucketHat', 'cap', 'headband', 'headscarf', 'winterHat03'],
    clothing: ['shirtCrewNeck', 'hoodie', 'graphicShirt', 'stripedShirt', 'denimJacket', 'overall'],
    accessories: ['none', 'round', 'rimless', 'wayfarers', 'sunglasses'],
    facialHair: ['none'],
  },
};

/** The starting look of a preset. */
export function presetOf(gender: Gender): AvatarConfiguration {
  return PRESETS[gender];
}

/** What suits a preset, and nothing else: what a look by chance is made of. */
export function firstOfferOf(gender: Gender): Offer {
  return FIRST[gender];
}

/** Every choice of what differs by preset, ordered by what suits it. */
export function offerOf(gender: Gender): Offer {
  const { hair, headwear, clothing, accessories, facialHair } = FIRST[gender];
  return {
    hair: firstThenRest(hair, HAIR),
    headwear: firstThenRest(headwear, HEADWEAR),
    clothing: firstThenRest(clothing, CLOTHING),
    accessories: firstThenRest(accessories, ACCESSORIES),
    facialHair: firstThenRest(facialHair, FACIAL_HAIR),
  };
}

function firstThenRest<Option>(first: readonly Option[], all: readonly Option[]): Option[] {
  return [...first, ...all.filter((option) => !first.includes(option))];
}
