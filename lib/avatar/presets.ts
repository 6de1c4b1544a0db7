import { type AvatarConfiguration, CONFIGURATION_VERSION } from './configuration.ts';
import {
  CLOTHING,
  type Clothing,
  FACIAL_HAIR,
  type FacialHair,
  type Gender,
  HAIR,
  type Hair,
} from './options.ts';

/** What a chooser shows first for a preset. What it doesn't name follows: nothing is out of reach. */
export interface Offer {
  readonly hair: readonly Hair[];
  readonly clothing: readonly Clothing[];
  readonly facialHair: readonly FacialHair[];
}

const COMMON = {
  version: CONFIGURATION_VERSION,
  skin: 'light',
  hatColour: 'red',
  clothingGraphic: 'none',
  accessories: 'none',
  accessoriesColour: 'black',
  facialHair: 'none',
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

const FIRST: Readonly<Record<Gender, Offer>> = {
  female: {
    hair: ['straight01', 'bob', 'straightAndStrand', 'curvy', 'bun', 'bigHair', 'curly', 'fro'],
    clothing: ['shirtScoopNeck', 'collarAndSweater', 'blazerAndSweater', 'overall'],
    facialHair: ['none'],
  },
  male: {
    hair: ['shortWaved', 'shortFlat', 'shortCurly', 'theCaesarAndSidePart', 'dreads01', 'none'],
    clothing: ['hoodie', 'blazerAndShirt', 'shirtCrewNeck', 'shirtVNeck'],
    facialHair: ['none', 'beardLight', 'beardMedium', 'moustacheMagnum'],
  },
  any: {
    hair: ['shaggyMullet', 'shaggy', 'bob', 'shortCurly', 'shavedSides', 'fro', 'dreads02', 'bun'],
    clothing: ['shirtCrewNeck', 'hoodie', 'graphicShirt', 'overall'],
    facialHair: ['none'],
  },
};

/** The starting look of a preset. */
export function presetOf(gender: Gender): AvatarConfiguration {
  return PRESETS[gender];
}

/** Every choice of hair, clothing and facial hair, ordered by what suits the preset. */
export function offerOf(gender: Gender): Offer {
  const { hair, clothing, facialHair } = FIRST[gender];
  return {
    hair: firstThenRest(hair, HAIR),
    clothing: firstThenRest(clothing, CLOTHING),
    facialHair: firstThenRest(facialHair, FACIAL_HAIR),
  };
}

function firstThenRest<Option>(first: readonly Option[], all: readonly Option[]): Option[] {
  return [...first, ...all.filter((option) => !first.includes(option))];
}
