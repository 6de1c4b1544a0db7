import { ATTRIBUTES, type AttributeKey } from '../../lib/avatar/attributes.ts';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';

/** Which attributes stand together: the tabs, and in each the parts that are chosen one after the other. */
export const WARDROBE = {
  hair: [
    ['hair', 'hairColour'],
    ['headwear', 'hatColour'],
  ],
  face: [
    ['skin'],
    ['eyebrows'],
    ['eyes'],
    ['nose'],
    ['mouth'],
    ['faceDetails'],
    ['makeup', 'makeupColour'],
  ],
  beard: [['facialHair', 'facialHairColour']],
  extras: [
    ['accessories', 'accessoriesColour'],
    ['earwear', 'earwearColour'],
    ['mask', 'maskColour'],
  ],
  clothes: [
    ['clothing', 'clothingColour'],
    ['clothingGraphic', 'shirtText'],
  ],
  style: [['hand'], ['background', 'backgroundShape']],
} as const satisfies Record<string, readonly (readonly AttributeKey[])[]>;

export type WardrobeGroup = keyof typeof WARDROBE;

type Attribute = (typeof ATTRIBUTES)[number];

/** A part of the avatar and what belongs to it, such as its colour. */
export interface WardrobePart {
  /** The attribute that the part is named after. */
  readonly key: AttributeKey;
  readonly attributes: readonly Attribute[];
}

/**
 * The parts of a group of which something can be chosen as things stand.
 *
 * @param drawn the attributes that the chosen way of drawing shows
 */
export function partsOf(
  group: WardrobeGroup,
  configuration: AvatarConfiguration,
  drawn: readonly string[],
): readonly WardrobePart[] {
  return WARDROBE[group].flatMap(([key]) => partOf(key, configuration, drawn) ?? []);
}

/**
 * A part with what belongs to it as things stand.
 *
 * @param key the attribute that the part is named after
 * @returns undefined where it doesn't show in the drawing
 */
export function partOf(
  key: AttributeKey,
  configuration: AvatarConfiguration,
  drawn: readonly string[],
): WardrobePart | undefined {
  const keys = PARTS.find(([first]) => first === key) ?? [];
  const attributes = keys
    .flatMap((each) => ATTRIBUTES.filter((attribute) => attribute.key === each))
    .filter((each) => isDrawn(each.key, drawn) && each.appliesTo(configuration));
  return attributes[0]?.key === key ? { key, attributes } : undefined;
}

const PARTS: readonly (readonly AttributeKey[])[] = Object.values(WARDROBE).flat();

/** How it is drawn can be chosen always. */
function isDrawn(key: AttributeKey, drawn: readonly string[]): boolean {
  return key === 'hand' || drawn.includes(key);
}
