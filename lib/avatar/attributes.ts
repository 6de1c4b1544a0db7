import {
  ACCESSORIES,
  BACKGROUND_SHAPES,
  CLOTHING,
  CLOTHING_GRAPHICS,
  FACIAL_HAIR,
  HAIR,
  type Hair,
  isHeadwear,
} from './options.ts';
import {
  BACKGROUND_COLOURS,
  FABRIC_COLOURS,
  HAIR_COLOURS,
  type HexColour,
  paletteNames,
  SKIN_TONES,
} from './palettes.ts';

/** What decides whether an attribute shows in the drawing. */
export interface AttributeContext {
  readonly hair: Hair;
  readonly clothing: string;
  readonly accessories: string;
  readonly facialHair: string;
  readonly background: string;
}

interface Attribute<Key extends string> {
  readonly key: Key;
  /** Every named choice, in the order in which a chooser offers it. */
  readonly options: readonly string[];
  /** Whether a choice can be seen at all, as things stand: a shirt's print needs the shirt. */
  readonly appliesTo: (configuration: AttributeContext) => boolean;
}

/** A choice between drawings. */
export interface PartAttribute<Key extends string = string> extends Attribute<Key> {
  readonly kind: 'part';
  readonly allowsCustomColour: false;
}

/** A choice of a colour. An option without an entry in `palette` is no colour: `transparent`. */
export interface ColourAttribute<Key extends string = string> extends Attribute<Key> {
  readonly kind: 'colour';
  readonly palette: Readonly<Record<string, HexColour>>;
  readonly allowsCustomColour: boolean;
}

const always = () => true;

function part<Key extends string>(
  key: Key,
  options: readonly string[],
  appliesTo: Attribute<Key>['appliesTo'] = always,
): PartAttribute<Key> {
  return { key, kind: 'part', options, allowsCustomColour: false, appliesTo };
}

function colour<Key extends string>(
  key: Key,
  palette: Readonly<Record<string, HexColour>>,
  appliesTo: Attribute<Key>['appliesTo'] = always,
  otherOptions: readonly string[] = [],
): ColourAttribute<Key> {
  const options = [...otherOptions, ...paletteNames(palette)];
  return { key, kind: 'colour', options, palette, allowsCustomColour: true, appliesTo };
}

/**
 * Every attribute of an avatar in the order of a wardrobe: the one definition from which choosers and the
 * messages about bad values are made. Labels: `avatar.<key>.title` and `avatar.<key>.options.<option>`.
 */
export const ATTRIBUTES = [
  colour('skin', SKIN_TONES),
  part('hair', HAIR),
  colour('hairColour', HAIR_COLOURS, ({ hair }) => hair !== 'none' && !isHeadwear(hair)),
  colour('hatColour', FABRIC_COLOURS, ({ hair }) => isHeadwear(hair)),
  part('clothing', CLOTHING),
  colour('clothingColour', FABRIC_COLOURS),
  part('clothingGraphic', CLOTHING_GRAPHICS, ({ clothing }) => clothing === 'graphicShirt'),
  part('accessories', ACCESSORIES),
  colour('accessoriesColour', FABRIC_COLOURS, ({ accessories }) => accessories !== 'none'),
  part('facialHair', FACIAL_HAIR),
  colour('facialHairColour', HAIR_COLOURS, ({ facialHair }) => facialHair !== 'none'),
  colour('background', BACKGROUND_COLOURS, always, ['transparent']),
  part('backgroundShape', BACKGROUND_SHAPES, ({ background }) => background !== 'transparent'),
] as const;

/** The name of an attribute: a field of the configuration that a person chooses. */
export type AttributeKey = (typeof ATTRIBUTES)[number]['key'];
