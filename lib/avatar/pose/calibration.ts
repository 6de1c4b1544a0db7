import * as v from 'valibot';
import { FACE_MOTIONS } from '../../expression/expression-state.ts';
import { TYPICAL_RANGES } from './typical-face.ts';

/** The version of the form that {@link CalibrationSchema} describes. */
export const CALIBRATION_VERSION = 1;

const weight = between(0, 1);
const angle = between(-Math.PI, Math.PI);
const direction = between(-1, 1);
const range = v.pipe(
  v.strictObject({ rest: weight, full: weight }),
  v.check(({ rest, full }) => full > rest, 'Full has to be more than rest.'),
  v.readonly(),
);

export const CalibrationSchema = v.pipe(
  v.strictObject({
    version: v.literal(CALIBRATION_VERSION),
    /** What each motion reads in the state while the face rests, and when it goes as far as it does. */
    motion: v.pipe(v.strictObject(v.entriesFromList(FACE_MOTIONS, range)), v.readonly()),
    /** How the head is held while the person looks ahead at the screen, in radians. */
    head: v.pipe(v.strictObject({ roll: angle, yaw: angle, pitch: angle }), v.readonly()),
    gaze: v.pipe(v.strictObject({ x: direction, y: direction }), v.readonly()),
  }),
  v.readonly(),
);

/** What rest and full are for one person's face. It holds no picture and no landmark. */
export type Calibration = v.InferOutput<typeof CalibrationSchema>;

/** Without a calibration: how a typical face reads. */
export const NO_CALIBRATION: Calibration = {
  version: CALIBRATION_VERSION,
  motion: TYPICAL_RANGES,
  head: { roll: 0, yaw: 0, pitch: 0 },
  gaze: { x: 0, y: 0 },
};

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

function between(least: number, most: number) {
  const says = (issue: { readonly received: string }) =>
    `${issue.received} is not allowed. Allowed: a number from ${least} to ${most}.`;
  return v.pipe(v.number(says), v.minValue(least, says), v.maxValue(most, says));
}
