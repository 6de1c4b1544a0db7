import * as v from 'valibot';
import { DEFAULT_EMOJI_SHARE } from '../avatar/pose/pose-of.ts';
import { CallSettingsSchema, DEFAULT_CALL_SETTINGS } from './call-settings.ts';
import { FIRST_CONSENT_WORDS, hasConsented } from './consent.ts';

/** The version that {@link SettingsSchema} describes; older ones are migrated. */
export const SETTINGS_VERSION = 1;

const SettingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  /** When the person agreed to the use of the camera (ISO 8601), or null. */
  consentedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** The version of the words that were agreed to; before they had one, they were the first. */
  consentedWords: v.optional(
    v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    FIRST_CONSENT_WORDS,
  ),
  /** Whether the camera may be opened while somebody watches. */
  cameraOn: v.boolean(),
  /** The chosen camera's deviceId, or null for the browser's default. */
  cameraId: v.nullable(v.string()),
  /** What the avatar does: from 0, only what the face does, to 1, only the emoji of its expression. */
  emojiShare: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), DEFAULT_EMOJI_SHARE),
  /** What a call sees. */
  call: v.optional(CallSettingsSchema, DEFAULT_CALL_SETTINGS),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  consentedAt: null,
  consentedWords: FIRST_CONSENT_WORDS,
  cameraOn: true,
  cameraId: null,
  emojiShare: DEFAULT_EMOJI_SHARE,
  call: DEFAULT_CALL_SETTINGS,
};

/**
 * Reads stored settings. Nothing stored gives the defaults; a field that can't be read falls back to its
 * default, so that a damaged store never opens the camera without consent and never locks anybody out.
 *
 * @returns the settings, and a sentence for each field that was dropped
 */
export function parseSettings(stored: unknown): {
  settings: Settings;
  problems: readonly string[];
} {
  if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  const whole = v.safeParse(SettingsSchema, stored);
  if (whole.success) return { settings: whole.output, problems: [] };
  const dropped = whole.issues.map((issue) => String(issue.path?.[0]?.key));
  const candidate = typeof stored === 'object' ? (stored as Partial<Settings>) : {};
  const kept = Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([key, fallback]) => {
      const value = candidate[key as keyof Settings];
      return [key, dropped.includes(key) || value === undefined ? fallback : value];
    }),
  );
  const settings = v.safeParse(SettingsSchema, kept);
  return {
    settings: settings.success ? settings.output : DEFAULT_SETTINGS,
    problems: whole.issues.map((issue) => `${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`),
  };
}

/** What the engine has to know of the settings. */
export function engineConfigurationOf(settings: Settings) {
  const { cameraOn, cameraId } = settings;
  return { consent: hasConsented(settings), cameraOn, cameraId };
}
