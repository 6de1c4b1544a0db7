import {
  type AvatarConfiguration,
  allowedFor,
  CONFIGURATION_FIELDS,
  CONFIGURATION_VERSION,
  type ConfigurationResult,
  isField,
  isFields,
  parseConfiguration,
  parseField,
  quoted,
  unknownField,
} from './configuration.ts';
import { GENDERS, type Gender } from './options.ts';
import { presetOf } from './presets.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Turns the form of one version into that of the next; the chain sets `version` itself. */
export type Migration = (older: Fields) => Fields;

/**
 * One function for each version that was ever published, by the version it takes. Version 1 is the first,
 * so there is none yet; version 2 adds `1: (older) => ({ ...older, … })` and nothing else.
 */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

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
  /** One sentence for each field that fell back to the preset's value. */
  readonly dropped: readonly string[];
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
    else dropped.push(`${field}: ${quoted(value)} was dropped. Allowed: ${allowedFor(field)}.`);
  }
  return { value: kept as AvatarConfiguration, dropped };
}

function genderIn(input: Fields): Gender {
  return GENDERS.find((gender) => gender === input.gender) ?? 'any';
}
