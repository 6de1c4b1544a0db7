import {
  type AvatarConfiguration,
  CONFIGURATION_FIELDS,
  CONFIGURATION_VERSION,
  type ConfigurationResult,
  fieldProblem,
  isField,
  isFields,
  parseConfiguration,
  parseField,
  unknownField,
} from './configuration.ts';
import type { Headwear } from './head-options.ts';
import { GENDERS, type Gender } from './options.ts';
import { presetOf } from './presets.ts';
import type { AvatarProblem } from './problem.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Turns the form of one version into that of the next; the chain sets `version` itself. */
export type Migration = (older: Fields) => Fields;

/** What version 1 called hair and wasn't. */
const HATS_OF_VERSION_1: readonly unknown[] = [
  'hat',
  'hijab',
  'turban',
  'winterHat1',
  'winterHat02',
  'winterHat03',
  'winterHat04',
] satisfies Headwear[];

/** What every look of version 1 had without being asked. */
const ADDED_IN_VERSION_2 = {
  hand: 'avataaars',
  faceDetails: 'none',
  makeup: 'none',
  makeupColour: 'rose',
  eyebrows: 'natural',
  eyes: 'dot',
  nose: 'default',
  mouth: 'line',
  earwear: 'none',
  earwearColour: 'charcoal',
  mask: 'none',
  maskColour: 'ice',
  shirtText: '',
} as const satisfies Partial<AvatarConfiguration>;

/** Version 2 tells hair and headwear apart and adds what can be worn on face and ears. */
function addWardrobe(older: Fields): Fields {
  const wearsHat = HATS_OF_VERSION_1.includes(older.hair);
  return {
    ...older,
    ...ADDED_IN_VERSION_2,
    hair: wearsHat ? 'none' : older.hair,
    headwear: wearsHat ? older.hair : 'none',
  };
}

/** One function for each version that was ever published, by the version it takes. */
const MIGRATIONS: Readonly<Record<number, Migration>> = { 1: addWardrobe };

/**
 * Reads a configuration of any version: an older one is brought up version by version, then parsed.
 *
 * @param migrations the functions to go through, by the version each takes
 */
export function migrateConfiguration(
  input: unknown,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): ConfigurationResult {
  return parseConfiguration(upgrade(input, migrations));
}

function upgrade(input: unknown, migrations: Readonly<Record<number, Migration>>): unknown {
  if (!isFields(input)) return input;
  const { version } = input;
  if (typeof version !== 'number' || version >= CONFIGURATION_VERSION) return input;
  const migrate = Object.hasOwn(migrations, version) ? migrations[version] : undefined;
  if (migrate === undefined) return input;
  return upgrade({ ...migrate(input), version: version + 1 }, migrations);
}

/** A configuration that was saved as far as it could be, and what was not. */
export interface Recovery {
  readonly value: AvatarConfiguration;
  /** What is wrong with each field that fell back to the preset's value, or that no avatar has. */
  readonly dropped: readonly AvatarProblem[];
}

/**
 * The last resort for a configuration that doesn't parse: keeps every good field, takes the others from the
 * preset, and says which.
 */
export function recoverConfiguration(
  input: unknown,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): Recovery {
  const upgraded = upgrade(input, migrations);
  const parsed = parseConfiguration(upgraded);
  if (parsed.ok) return { value: parsed.value, dropped: [] };
  if (!isFields(upgraded)) return { value: presetOf('any'), dropped: parsed.problems };
  const kept: Record<string, unknown> = { ...presetOf(genderIn(upgraded)) };
  const dropped = Object.keys(upgraded)
    .filter((name) => !isField(name))
    .map(unknownField);
  for (const field of CONFIGURATION_FIELDS) {
    const value = Object.hasOwn(upgraded, field) ? upgraded[field] : undefined;
    const result = parseField(field, value);
    if (result.success) kept[field] = result.output;
    else dropped.push(fieldProblem(field, value, 'dropped'));
  }
  return { value: kept as AvatarConfiguration, dropped };
}

function genderIn(input: Fields): Gender {
  return GENDERS.find((gender) => gender === input.gender) ?? 'any';
}
