import { EYE_STYLES } from './hands/avataaars/eye-styles.ts';
import { EYEBROW_STYLES } from './hands/avataaars/eyebrow-styles.ts';
import { MOUTH_STYLES } from './hands/avataaars/mouth-styles.ts';
import { NOSE_STYLES } from './hands/avataaars/nose-styles.ts';
import { FACE_DETAILS, FACIAL_HAIR, HAIR, HEADWEAR, MAKEUP } from './head-options.ts';
import {
  ACCESSORIES,
  BACKGROUND_SHAPES,
  CLOTHING,
  CLOTHING_GRAPHICS,
  EARWEAR,
  HANDS,
  MASKS,
} from './options.ts';
import {
  BACKGROUND_COLOURS,
  FABRIC_COLOURS,
  HAIR_COLOURS,
  type HexColour,
  MAKEUP_COLOURS,
  paletteNames,
  SKIN_TONES,
} from './palettes.ts';
import { SHIRT_TEXT_LENGTH } from './shirt-text.ts';

/** What decides whether an attribute shows in the drawing. */
export interface AttributeContext {
  readonly hair: string;
  readonly headwear: string;
  readonly clothing: string;
  readonly clothingGraphic: string;
  readonly accessories: string;
  readonly earwear: string;
  readonly mask: string;
  readonly makeup: string;
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

/** A short text of one's own. It has no options. */
export interface TextAttribute<Key extends string = string> extends Attribute<Key> {
  readonly kind: 'text';
  readonly allowsCustomColour: false;
  /** In characters. */
  readonly maxLength: number;
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

function text<Key extends string>(
  key: Key,
  maxLength: number,
  appliesTo: Attribute<Key>['appliesTo'],
): TextAttribute<Key> {
  return { key, kind: 'text', options: [], allowsCustomColour: false, maxLength, appliesTo };
}

const isPrinted = ({ clothing }: AttributeContext) => clothing === 'graphicShirt';

/**
 * Every attribute of an avatar in the order of a wardrobe: the one definition from which choosers and the
 * messages about bad values are made. Labels: `avatar.<key>.title` and `avatar.<key>.options.<option>`.
 */
export const ATTRIBUTES = [
  part('hand', HANDS),
  colour('skin', SKIN_TONES),
  part('faceDetails', FACE_DETAILS),
  part('makeup', MAKEUP),
  colour('makeupColour', MAKEUP_COLOURS, ({ makeup }) => makeup !== 'none'),
  part('eyebrows', EYEBROW_STYLES),
  part('eyes', EYE_STYLES),
  part('nose', NOSE_STYLES),
  part('mouth', MOUTH_STYLES),
  part('hair', HAIR),
  colour('hairColour', HAIR_COLOURS),
  part('headwear', HEADWEAR),
  colour('hatColour', FABRIC_COLOURS, ({ headwear }) => headwear !== 'none'),
  part('facialHair', FACIAL_HAIR),
  colour('facialHairColour', HAIR_COLOURS, ({ facialHair }) => facialHair !== 'none'),
  part('accessories', ACCESSORIES),
  colour('accessoriesColour', FABRIC_COLOURS, ({ accessories }) => accessories !== 'none'),
  part('earwear', EARWEAR),
  colour('earwearColour', FABRIC_COLOURS, ({ earwear }) => earwear !== 'none'),
  part('mask', MASKS),
  colour('maskColour', FABRIC_COLOURS, ({ mask }) => mask !== 'none'),
  part('clothing', CLOTHING),
  colour('clothingColour', FABRIC_COLOURS),
  part('clothingGraphic', CLOTHING_GRAPHICS, isPrinted),
  text(
    'shirtText',
    SHIRT_TEXT_LENGTH,
    (configuration) => isPrinted(configuration) && configuration.clothingGraphic === 'text',
  ),
  colour('background', BACKGROUND_COLOURS, always, ['transparent']),
  part('backgroundShape', BACKGROUND_SHAPES, ({ background }) => background !== 'transparent'),
] as const;

/** The name of an attribute: a field of the configuration that a person chooses. */
export type AttributeKey = (typeof ATTRIBUTES)[number]['key'];
