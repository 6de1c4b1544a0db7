import { CALM, type PaceWishes } from '../pace/reading-pace.ts';
import type { Analyser } from './analyser.ts';

/** Keeps one analyser at hand, and replaces it after it has failed. */
export class AnalyserKeeper {
  readonly #create: () => Analyser;
  #analyser: Analyser | undefined;
  #wishes = CALM;
  /** The last analyser failed without having read anything: the next one has to load before anybody opens the camera for it. */
  #distrust = false;

  constructor(create: () => Analyser) {
    this.#create = create;
  }

  /**
   * @returns an analyser that may still be loading; after one has failed at once, only one that has loaded
   * @throws AnalyserError when that does not load
   */
  async take(): Promise<Analyser> {
    const analyser = this.#analyser ?? this.#create();
    this.#analyser = analyser;
    analyser.pace(this.#wishes);
    if (this.#distrust) await analyser.ready;
    this.#distrust = false;
    return analyser;
  }

  /** How often frames are read from now on, by whichever analyser is at hand. */
  pace(wishes: PaceWishes): void {
    this.#wishes = wishes;
    this.#analyser?.pace(wishes);
  }

  /**
   * Closes an analyser that has failed.
   *
   * @param worked whether it had read something before
   */
  drop(worked: boolean): void {
    this.close();
    this.#distrust = !worked;
  }

  close(): void {
    this.#analyser?.close();
    this.#analyser = undefined;
  }
}
