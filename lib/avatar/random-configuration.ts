import type { AvatarConfiguration } from './configuration.ts';
import { CLOTHING_GRAPHICS, type Gender } from './options.ts';
import {
  BACKGROUND_COLOURS,
  HAIR_COLOURS,
  type HexColour,
  paletteNames,
  SKIN_TONES,
} from './palettes.ts';
import { firstOfferOf, presetOf } from './presets.ts';

const EVERYDAY_SKIN_TONES = ['pale', 'light', 'brown', 'darkBrown', 'deep', 'yellow'] as const;
const NATURAL_HAIR_COLOURS = ['black', 'darkBrown', 'brown', 'auburn', 'blonde', 'golden'] as const;
const STRONG_FABRICS = ['black', 'charcoal', 'navy', 'blue', 'red', 'pink'] as const;
const LIGHT_FABRICS = ['sky', 'mint', 'lemon', 'rose', 'white'] as const;
const FRAME_COLOURS = ['black', 'charcoal', 'navy', 'red'] as const;
const EVERYDAY_DETAILS = ['freckles', 'frecklesLight', 'beautySpot', 'rosyCheeks'] as const;
const EVERYDAY_EARWEAR = ['studs', 'hoops', 'earbuds', 'headphones', 'headset'] as const;
const EVERYDAY_NOSES = ['default', 'small', 'wide', 'button'] as const;
const EVERYDAY_EYEBROWS = ['natural', 'soft', 'thick', 'arched', 'straight'] as const;
const EVERYDAY_EYES = {
  female: ['dot', 'lashes', 'sparkle', 'almondLashes'],
  male: ['dot', 'smallDot', 'almond'],
  any: ['dot', 'oval', 'sparkle', 'almond'],
} as const satisfies Record<Gender, readonly AvatarConfiguration['eyes'][]>;
const EVERYDAY_MOUTHS = ['line', 'softSmile', 'wide'] as const;
const PRINTS = CLOTHING_GRAPHICS.filter((print) => print !== 'text');

/** How often a look by chance wears what most people don't, or not every day. */
const SHARES = {
  headwear: 0.2,
  accessories: 0.25,
  details: 0.2,
  earwear: 0.15,
  boldHair: 0.15,
} as const;

/**
 * A look to be surprised by: from what the preset offers first, mostly in natural hair colours, a beard in
 * the hair's colour, strong clothes on a soft ground. It never chooses a belief or a need: religious
 * headwear, hearing aids and masks are left to the person.
 *
 * @param random a number from 0 up to but not including 1, such as `Math.random`
 */
export function randomConfiguration(gender: Gender, random: () => number): AvatarConfiguration {
  const pick = <Option>(options: readonly Option[]): Option => {
    const option = options[Math.floor(random() * options.length)];
    if (option === undefined) throw new RangeError('random() gave a number outside of 0 to 1.');
    return option;
  };
  const sometimes = <Option>(share: number, options: readonly Option[]): Option | 'none' =>
    random() < share ? pick(options) : 'none';
  const { hair, headwear, clothing, accessories, facialHair } = firstOfferOf(gender);
  const skin = pick(EVERYDAY_SKIN_TONES);
  const hairColours =
    random() < SHARES.boldHair ? paletteNames(HAIR_COLOURS) : NATURAL_HAIR_COLOURS;
  const hairColour = pick(
    hairColours.filter((name) => standsOut(HAIR_COLOURS[name], SKIN_TONES[skin])),
  );
  const background = pick(paletteNames(BACKGROUND_COLOURS));
  return {
    ...presetOf(gender),
    skin,
    eyebrows: pick(EVERYDAY_EYEBROWS),
    eyes: pick(EVERYDAY_EYES[gender]),
    nose: pick(EVERYDAY_NOSES),
    mouth: pick(EVERYDAY_MOUTHS),
    faceDetails: sometimes(SHARES.details, EVERYDAY_DETAILS),
    hair: pick(hair),
    hairColour,
    headwear: sometimes(
      SHARES.headwear,
      headwear.filter((worn) => !BELIEFS.includes(worn)),
    ),
    hatColour: pick(STRONG_FABRICS),
    clothing: pick(clothing),
    clothingColour: pick(background === 'night' ? LIGHT_FABRICS : STRONG_FABRICS),
    clothingGraphic: pick(PRINTS),
    accessories: sometimes(SHARES.accessories, accessories),
    accessoriesColour: pick(FRAME_COLOURS),
    earwear: sometimes(SHARES.earwear, EVERYDAY_EARWEAR),
    facialHair: pick(facialHair),
    facialHairColour: hairColour,
    background,
  };
}

/** What is worn for a belief, and so never by chance. */
const BELIEFS: readonly string[] = ['hijab', 'headscarf', 'turban', 'dastar', 'kippah'];

/** Whether two colours are further apart than a beard can be from a face without melting into it. */
function standsOut(one: HexColour, other: HexColour): boolean {
  const [a, b] = [channels(one), channels(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0))) > 60;
}

/** Red, green and blue, 0 to 255. */
function channels(colour: HexColour): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
