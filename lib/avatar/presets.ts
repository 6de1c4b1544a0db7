import { type AvatarConfiguration, CONFIGURATION_VERSION } from './configuration.ts';
import {
  CLOTHING,
  CLOTHING_GRAPHICS,
  type Clothing,
  FACIAL_HAIR,
  type FacialHair,
  type Gender,
  HAIR,
  type Hair,
  HEADWEAR,
} from './options.ts';
import {
  BACKGROUND_COLOURS,
  HAIR_COLOURS,
  type HexColour,
  paletteNames,
  SKIN_TONES,
} from './palettes.ts';

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

/**
 * A look to be surprised by: from what the preset offers first, mostly in natural hair colours, a beard in
 * the hair's colour, strong clothes on a soft ground.
 *
 * @param random a number from 0 up to but not including 1, such as `Math.random`
 */
export function randomConfiguration(gender: Gender, random: () => number): AvatarConfiguration {
  const pick = <Option>(options: readonly Option[]): Option => {
    const option = options[Math.floor(random() * options.length)];
    if (option === undefined) throw new RangeError('random() gave a number outside of 0 to 1.');
    return option;
  };
  const { hair, clothing, facialHair } = FIRST[gender];
  const skin = pick(EVERYDAY_SKIN_TONES);
  const hairColours = random() < 0.85 ? NATURAL_HAIR_COLOURS : paletteNames(HAIR_COLOURS);
  const hairColour = pick(
    hairColours.filter((name) => standsOut(HAIR_COLOURS[name], SKIN_TONES[skin])),
  );
  const background = pick(paletteNames(BACKGROUND_COLOURS));
  return {
    ...PRESETS[gender],
    skin,
    hair: pick(random() < 0.12 ? HEADWEAR : hair),
    hairColour,
    hatColour: pick(STRONG_FABRICS),
    clothing: pick(clothing),
    clothingColour: pick(background === 'night' ? LIGHT_FABRICS : STRONG_FABRICS),
    clothingGraphic: pick(CLOTHING_GRAPHICS),
    accessories: random() < 0.25 ? pick(EVERYDAY_GLASSES) : 'none',
    facialHair: pick(facialHair),
    facialHairColour: hairColour,
    background,
  };
}

const EVERYDAY_SKIN_TONES = ['pale', 'light', 'brown', 'darkBrown', 'deep', 'yellow'] as const;
const NATURAL_HAIR_COLOURS = ['black', 'darkBrown', 'brown', 'auburn', 'blonde', 'golden'] as const;
const STRONG_FABRICS = ['black', 'charcoal', 'navy', 'blue', 'red', 'pink'] as const;
const LIGHT_FABRICS = ['sky', 'mint', 'lemon', 'rose', 'white'] as const;
const EVERYDAY_GLASSES = ['round', 'prescription01', 'prescription02', 'wayfarers'] as const;

/** Whether two colours are further apart than a beard can be from a face without melting into it. */
function standsOut(one: HexColour, other: HexColour): boolean {
  const [a, b] = [channels(one), channels(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0))) > 60;
}

/** Red, green and blue, 0 to 255. */
function channels(colour: HexColour): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function firstThenRest<Option>(first: readonly Option[], all: readonly Option[]): Option[] {
  return [...first, ...all.filter((option) => !first.includes(option))];
}
