import { between, clamp01, ease } from '../../avatar/numbers.ts';
import { VOICE_STEP, type VoiceMoment } from './voice-analysis.ts';

/** What a mouth does in one moment, each 0 to 1. */
export interface MouthMoment {
  readonly jawOpen: number;
  readonly pucker: number;
  readonly stretch: number;
  /** How much is being said over the last while. */
  readonly liveliness: number;
}

/** The loudest moments, but not a single knock: the level that the others are measured by. */
const LOUD = 0.95;
/** Below the loud moments by this much nothing is being said, in decibels. */
const SPEECH_RANGE = 34;
/** A file whose loud moments are weaker than this, in decibels, is silent. */
const SILENCE = -62;
/** Lips open faster than they close; the times to two thirds of the way, in seconds. */
const OPENING = 0.025;
const CLOSING = 0.07;
const LIVELINESS = 0.6;
/** The shares at which a vowel begins to be rounded or spread, and where it is so entirely. */
const ROUNDED = [0.6, 0.92] as const;
const SPREAD = [0.22, 0.65] as const;
/** As far as a mouth goes in speaking. */
const WIDEST = 0.9;

/**
 * Follows a voice with a mouth, moment by moment.
 *
 * @returns undefined when nothing is to be heard
 */
export function mouthMotion(voice: readonly VoiceMoment[]): readonly MouthMoment[] | undefined {
  const levels = voice.map(({ level }) => decibels(level));
  const loud = levels.toSorted((one, other) => one - other)[Math.floor(LOUD * levels.length)];
  if (loud === undefined || loud < SILENCE) return undefined;
  let open = 0;
  let round = 0;
  let spread = 0;
  let liveliness = 0;
  return voice.map(({ low, high }, index) => {
    const said = clamp01(1 + ((levels[index] ?? SILENCE) - loud) / SPEECH_RANGE) ** 2;
    open = follow(open, said, said > open ? OPENING : CLOSING);
    round = follow(round, ease(...ROUNDED, low), CLOSING);
    spread = follow(spread, ease(...SPREAD, high), CLOSING);
    liveliness = follow(liveliness, said, LIVELINESS);
    return {
      // A hiss is made with the teeth nearly closed, and an «oo» with small lips.
      jawOpen: WIDEST * open * between(1, 0.35, spread) * between(1, 0.6, round),
      pucker: open * round,
      stretch: 0.8 * open * spread,
      liveliness,
    };
  });
}

function decibels(level: number): number {
  return 20 * Math.log10(Math.max(level, 1e-6));
}

function follow(value: number, target: number, time: number): number {
  return value + (target - value) * (1 - Math.exp(-VOICE_STEP / time));
}
