import * as v from 'valibot';
import { AvatarConfigurationSchema } from '../avatar/configuration.ts';
import type { HexColour } from '../avatar/palettes.ts';
import { CalibrationSchema } from '../avatar/pose/calibration.ts';
import { FILM_FORMATS, isFilmSide } from '../recording/film-order.ts';

/** The longest film of a call, in seconds. */
const LONGEST = 60;

/** A film of the emoji that the offscreen document records by itself, whatever the page before it does. */
export const FilmRequestSchema = v.strictObject({
  format: v.picklist(FILM_FORMATS),
  side: v.pipe(v.number(), v.check(isFilmSide)),
  /** Null where it stays open. */
  ground: v.nullable(
    v.custom<HexColour>((value) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value)),
  ),
  /** How long it is at most. */
  seconds: v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST)),
  withVoice: v.boolean(),
  /** It can't read the storage itself. */
  look: AvatarConfigurationSchema,
  calibration: CalibrationSchema,
  emojiShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type FilmRequest = v.InferOutput<typeof FilmRequestSchema>;

/** Why a film of a call didn't come about. */
const FILM_FAILURES = ['refused', 'missing', 'busy', 'failed'] as const;

/** Where the film of a call is. */
export const FilmStateSchema = v.variant('kind', [
  /** `saved`: the last one went to the downloads. */
  v.strictObject({ kind: v.literal('idle'), saved: v.boolean() }),
  v.strictObject({ kind: v.literal('preparing') }),
  v.strictObject({
    kind: v.literal('recording'),
    /** Whole seconds: so far, and at most. */
    elapsed: v.number(),
    seconds: v.number(),
    /** Whether the microphone went away. */
    voiceLost: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('finishing') }),
  /** The microphone's problem, or `failed` for whatever else. */
  v.strictObject({
    kind: v.literal('failed'),
    of: v.picklist(['microphone', 'film']),
    problem: v.picklist(FILM_FAILURES),
  }),
]);
export type FilmState = v.InferOutput<typeof FilmStateSchema>;
