import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { ACCESSORIES, CLOTHING_GRAPHICS } from '../../lib/avatar/options.ts';
import {
  FABRIC_COLOURS,
  HAIR_COLOURS,
  paletteNames,
  SKIN_TONES,
} from '../../lib/avatar/palettes.ts';
import { offerOf } from '../../lib/avatar/presets.ts';

/** So many of the first offers of a preset are drawn from: what suits it best. */
const FITTING = { hair: 14, facialHair: 4 } as const;

/** The share of looks that wear something on the face. */
const ACCESSORIES_SHARE = 0.4;

/**
 * A look by chance that suits the configuration's gender. The backdrop stays.
 *
 * @param random gives numbers from 0 up to, but without, 1
 */
export function randomLook(
  configuration: AvatarConfiguration,
  random: () => number,
): AvatarConfiguration {
  const pick = <Option>(options: readonly Option[]): Option =>
    options[Math.floor(random() * options.length)] as Option;
  const offer = offerOf(configuration.gender);
  const hairColour = pick(paletteNames(HAIR_COLOURS));
  const bearded = configuration.gender === 'male';
  return {
    ...configuration,
    skin: pick(paletteNames(SKIN_TONES)),
    hair: pick(offer.hair.slice(0, FITTING.hair)),
    hairColour,
    hatColour: pick(paletteNames(FABRIC_COLOURS)),
    clothing: pick(offer.clothing),
    clothingColour: pick(paletteNames(FABRIC_COLOURS)),
    clothingGraphic: pick(CLOTHING_GRAPHICS),
    accessories: random() < ACCESSORIES_SHARE ? pick(ACCESSORIES) : 'none',
    accessoriesColour: pick(['black', 'charcoal', 'navy', 'red'] as const),
    facialHair: bearded ? pick(offer.facialHair.slice(0, FITTING.facialHair)) : 'none',
    facialHairColour: hairColour,
  };
}
