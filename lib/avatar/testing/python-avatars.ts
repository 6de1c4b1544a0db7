import { ATTRIBUTES, type AttributeKey } from '../attributes.ts';

/** What python-avatars 1.4 lets one choose, and how much of it. */
export interface Counterpart {
  readonly name: string;
  readonly count: number;
  /** The attribute here that offers the same. */
  readonly attribute: AttributeKey;
  /** Whether any colour can be given there too. */
  readonly anyColour?: boolean;
}

/** The counts of python-avatars 1.4 include "nothing" where that can be chosen; so do ours. */
export const PYTHON_AVATARS: readonly Counterpart[] = [
  { name: 'Skin colours', count: 7, attribute: 'skin', anyColour: true },
  { name: 'Hair', count: 51, attribute: 'hair' },
  { name: 'Hats', count: 10, attribute: 'headwear' },
  { name: 'Hair colours', count: 10, attribute: 'hairColour', anyColour: true },
  { name: 'Hat colours', count: 14, attribute: 'hatColour', anyColour: true },
  { name: 'Eyebrows', count: 14, attribute: 'eyebrows' },
  { name: 'Eyes', count: 12, attribute: 'eyes' },
  { name: 'Noses', count: 3, attribute: 'nose' },
  { name: 'Mouths', count: 13, attribute: 'mouth' },
  { name: 'Facial hair', count: 8, attribute: 'facialHair' },
  { name: 'Facial hair colours', count: 10, attribute: 'facialHairColour', anyColour: true },
  { name: 'Accessories', count: 10, attribute: 'accessories' },
  { name: 'Clothing', count: 16, attribute: 'clothing' },
  { name: 'Clothing colours', count: 14, attribute: 'clothingColour', anyColour: true },
  { name: 'Shirt graphics', count: 13, attribute: 'clothingGraphic' },
  { name: 'Own text on the shirt', count: 1, attribute: 'shirtText' },
  { name: 'Styles: transparent, circle', count: 2, attribute: 'backgroundShape' },
  { name: 'Background colours', count: 3, attribute: 'background', anyColour: true },
];

/**
 * How much an attribute offers here: named colours, or drawings. To be transparent is one of the shapes of a
 * background, as python-avatars counts it.
 */
export function countOf(key: AttributeKey): number {
  const attribute = ATTRIBUTES.find((each) => each.key === key);
  if (attribute === undefined) throw new Error(`No attribute is called ${key}.`);
  if (attribute.kind === 'colour') return Object.keys(attribute.palette).length;
  if (attribute.kind === 'text') return 1;
  return attribute.options.length + (key === 'backgroundShape' ? 1 : 0);
}
