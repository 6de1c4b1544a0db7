import * as v from 'valibot';
import { CALIBRATION_VERSION, type Calibration, CalibrationSchema } from './calibration.ts';

/** A calibration, or what is wrong with it: each problem names field, value and what is allowed. */
export type CalibrationResult =
  | { readonly ok: true; readonly value: Calibration }
  | { readonly ok: false; readonly problems: readonly string[] };

type Fields = Readonly<Record<string, unknown>>;

/** Turns the form of one version into that of the next; the chain sets `version` itself. */
export type CalibrationMigration = (older: Fields) => Fields;

/** By the version that each takes. Version 1 is the first, so there is none yet. */
const MIGRATIONS: Readonly<Record<number, CalibrationMigration>> = {};

/**
 * Reads a stored or imported calibration of any version.
 *
 * @param migrations the functions to go through, by the version each takes
 */
export function migrateCalibration(
  input: unknown,
  migrations: Readonly<Record<number, CalibrationMigration>> = MIGRATIONS,
): CalibrationResult {
  const result = v.safeParse(CalibrationSchema, upgraded(input, migrations));
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.map(problemOf) };
}

function upgraded(
  input: unknown,
  migrations: Readonly<Record<number, CalibrationMigration>>,
): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const { version } = input as Fields;
  if (typeof version !== 'number' || version >= CALIBRATION_VERSION) return input;
  const migrate = Object.hasOwn(migrations, version) ? migrations[version] : undefined;
  if (migrate === undefined) return input;
  return upgraded({ ...migrate(input as Fields), version: version + 1 }, migrations);
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'calibration'}: ${issue.message}`;
}
