import {
  type AvatarConfiguration,
  allowedFor,
  CONFIGURATION_FIELDS,
  CONFIGURATION_VERSION,
  type ConfigurationResult,
  parseConfiguration,
  parseField,
  quoted,
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
  if (!isFields(input)) return parseConfiguration(input);
  const version = input.version;
  if (typeof version !== 'number' || version >= CONFIGURATION_VERSION) {
    return parseConfiguration(input);
  }
  const migrate = Object.hasOwn(migrations, version) ? migrations[version] : undefined;
  if (migrate === undefined) return parseConfiguration(input);
  return migrateConfiguration({ ...migrate(input), version: version + 1 }, migrations);
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
export function recoverConfiguration(input: unknown): Recovery {
  const migrated = migrateConfiguration(input);
  if (migrated.ok) return { value: migrated.value, dropped: [] };
  if (!isFields(input)) return { value: presetOf('any'), dropped: migrated.problems };
  const kept: Record<string, unknown> = { ...presetOf(genderIn(input)) };
  const dropped: string[] = [];
  for (const field of CONFIGURATION_FIELDS) {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    const result = parseField(field, value);
    if (result.success) kept[field] = result.output;
    else dropped.push(`${field}: ${quoted(value)} was dropped. Allowed: ${allowedFor(field)}.`);
  }
  return { value: kept as AvatarConfiguration, dropped };
}

function genderIn(input: Fields): Gender {
  return GENDERS.find((gender) => gender === input.gender) ?? 'any';
}

function isFields(input: unknown): input is Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
