import { BandFilter } from './band-filter.ts';

/** How long a moment of a voice is, in seconds: short enough for the fastest lips. */
export const VOICE_STEP = 0.01;

/** What is heard in one moment. */
export interface VoiceMoment {
  /** The loudness, as the root of the mean square; 1 is as loud as sound can be. */
  readonly level: number;
  /** Shares of what is heard, together 1: rounded vowels, open vowels, and spread vowels with hisses. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Where the ear finds a vowel's shape, in hertz: «oo» and «oh» have little above the first; «ah» is strong around the
 * second; «ee» and hisses around the third. Wide bands, because voices differ by half an octave and more.
 */
const BANDS = { low: 420, middle: 1100, high: 3200 } as const;
const WIDTH = 0.8;

/** Listens to a voice, portion after portion, and keeps a few numbers for each moment. */
export class VoiceAnalysis {
  readonly #moments: VoiceMoment[] = [];
  readonly #filters: readonly BandFilter[];
  readonly #step: number;
  #count = 0;
  #power = 0;
  #bands = [0, 0, 0];

  /** @param sampleRate in hertz, at least 8,000 */
  constructor(sampleRate: number) {
    this.#step = Math.round(sampleRate * VOICE_STEP);
    this.#filters = Object.values(BANDS).map(
      (centre) => new BandFilter(Math.min(centre, 0.45 * sampleRate), WIDTH, sampleRate),
    );
  }

  /** @param samples of one channel, -1 to 1; each portion goes on where the last one ended */
  listen(samples: ArrayLike<number>): void {
    for (let index = 0; index < samples.length; index += 1) {
      const sample = samples[index] ?? 0;
      this.#power += sample * sample;
      this.#filters.forEach((filter, band) => {
        const passed = filter.next(sample);
        this.#bands[band] = (this.#bands[band] ?? 0) + passed * passed;
      });
      this.#count += 1;
      if (this.#count === this.#step) this.#close();
    }
  }

  /** Passes over a pause, so that what follows is at its time. */
  skipTo(seconds: number): void {
    const silence = { level: 0, low: 0, middle: 1, high: 0 };
    while ((this.#moments.length + 1) * VOICE_STEP <= seconds) this.#moments.push(silence);
  }

  /** One for each {@link VOICE_STEP} since the beginning. */
  get moments(): readonly VoiceMoment[] {
    return this.#moments;
  }

  #close(): void {
    const [low = 0, middle = 0, high = 0] = this.#bands;
    const sum = low + middle + high;
    const share = (power: number) => (sum > 0 ? power / sum : 1 / 3);
    this.#moments.push({
      level: Math.sqrt(this.#power / this.#count),
      low: share(low),
      middle: share(middle),
      high: share(high),
    });
    this.#count = 0;
    this.#power = 0;
    this.#bands = [0, 0, 0];
  }
}
