import * as v from 'valibot';
import { ATTRIBUTES, type AttributeKey } from './attributes.ts';
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
  GENDERS,
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
import { type Allowed, type AvatarProblem, quoted, shortened } from './problem.ts';
import { SHIRT_TEXT, SHIRT_TEXT_LENGTH } from './shirt-text.ts';

/** The version of the form that {@link AvatarConfigurationSchema} describes. */
export const CONFIGURATION_VERSION = 2;

const hexColour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/i),
  v.transform((text) => text.toLowerCase() as HexColour),
);

function colourOf<const Palette extends Record<string, HexColour>>(palette: Palette) {
  return v.union([v.picklist(paletteNames(palette)), hexColour]);
}

const fields = {
  version: v.literal(CONFIGURATION_VERSION),
  gender: v.picklist(GENDERS),
  hand: v.picklist(HANDS),
  skin: colourOf(SKIN_TONES),
  faceDetails: v.picklist(FACE_DETAILS),
  makeup: v.picklist(MAKEUP),
  makeupColour: colourOf(MAKEUP_COLOURS),
  eyebrows: v.picklist(EYEBROW_STYLES),
  eyes: v.picklist(EYE_STYLES),
  nose: v.picklist(NOSE_STYLES),
  mouth: v.picklist(MOUTH_STYLES),
  hair: v.picklist(HAIR),
  hairColour: colourOf(HAIR_COLOURS),
  headwear: v.picklist(HEADWEAR),
  hatColour: colourOf(FABRIC_COLOURS),
  facialHair: v.picklist(FACIAL_HAIR),
  facialHairColour: colourOf(HAIR_COLOURS),
  accessories: v.picklist(ACCESSORIES),
  accessoriesColour: colourOf(FABRIC_COLOURS),
  earwear: v.picklist(EARWEAR),
  earwearColour: colourOf(FABRIC_COLOURS),
  mask: v.picklist(MASKS),
  maskColour: colourOf(FABRIC_COLOURS),
  clothing: v.picklist(CLOTHING),
  clothingColour: colourOf(FABRIC_COLOURS),
  clothingGraphic: v.picklist(CLOTHING_GRAPHICS),
  shirtText: v.pipe(v.string(), v.regex(SHIRT_TEXT)),
  background: v.union([v.literal('transparent'), colourOf(BACKGROUND_COLOURS)]),
  backgroundShape: v.picklist(BACKGROUND_SHAPES),
} satisfies Record<AttributeKey | 'version' | 'gender', v.GenericSchema>;

/** Everything about an avatar that its owner chooses. Nothing in it comes from a camera. */
export const AvatarConfigurationSchema = v.pipe(v.strictObject(fields), v.readonly());

export type AvatarConfiguration = v.InferOutput<typeof AvatarConfigurationSchema>;

/** A configuration, or what is wrong with it: each problem names field, value and what is allowed. */
export type ConfigurationResult =
  | { readonly ok: true; readonly value: AvatarConfiguration }
  | { readonly ok: false; readonly problems: readonly AvatarProblem[] };

/** The fields of a configuration, `version` first. */
export const CONFIGURATION_FIELDS = Object.keys(fields) as (keyof AvatarConfiguration)[];

/** Reads a configuration of the current version. Unknown fields are problems too. */
export function parseConfiguration(input: unknown): ConfigurationResult {
  const result = v.safeParse(AvatarConfigurationSchema, ownFields(input));
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.map(problemOf) };
}

/** Whether something from outside has named fields at all. */
export function isFields(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** What a prototype brings along is not taken. */
function ownFields(input: unknown): unknown {
  return isFields(input) ? { ...input } : input;
}

/** Reads one field by itself, for a configuration of which only some fields are good. */
export function parseField(field: keyof AvatarConfiguration, value: unknown) {
  return v.safeParse(fields[field], value);
}

/**
 * A configuration with one attribute changed.
 *
 * @param value an option of the attribute, or where it allows that a colour such as `#1a2b3c` or a text
 */
export function withAttribute(
  configuration: AvatarConfiguration,
  key: AttributeKey,
  value: string,
): ConfigurationResult {
  return parseConfiguration({ ...configuration, [key]: value });
}

export function isField(name: string): name is keyof AvatarConfiguration {
  return Object.hasOwn(fields, name);
}

/** What is wrong with a field that no avatar has. */
export function unknownField(name: string): AvatarProblem {
  return { kind: 'unknownField', field: shortened(name), allowed: options(CONFIGURATION_FIELDS) };
}

/**
 * What is wrong with a field of an avatar.
 *
 * @param value what it has, undefined where it is not there at all
 * @param kind whether nothing was taken because of it, or all but this
 */
export function fieldProblem(
  field: keyof AvatarConfiguration,
  value: unknown,
  kind: 'refused' | 'dropped',
): AvatarProblem {
  const allowed = allowedFor(field);
  return value === undefined
    ? { kind: 'missing', field, allowed }
    : { kind, field, value: quoted(value), allowed };
}

function allowedFor(field: keyof AvatarConfiguration): Allowed {
  if (field === 'version') return options([String(CONFIGURATION_VERSION)]);
  if (field === 'gender') return options(GENDERS);
  const attribute = ATTRIBUTES.find(({ key }) => key === field);
  if (attribute === undefined) throw new RangeError(`There is no attribute ${field}.`);
  if (attribute.kind === 'text') return { kind: 'shirtText', most: SHIRT_TEXT_LENGTH };
  return {
    kind: attribute.allowsCustomColour ? 'optionsOrColour' : 'options',
    options: attribute.options,
  };
}

function options(names: readonly string[]): Allowed {
  return { kind: 'options', options: names };
}

function problemOf(issue: v.BaseIssue<unknown>): AvatarProblem {
  const step = issue.path?.[0];
  if (step === undefined) return { kind: 'notAnAvatar', value: quoted(issue.input) };
  const field = String(step.key);
  if (!isField(field)) return unknownField(field);
  return fieldProblem(field, 'value' in step ? step.value : undefined, 'refused');
}
