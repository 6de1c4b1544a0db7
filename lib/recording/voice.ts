import type { Microphone } from '../media/microphone.ts';

/**
 * The emoji is later than the face by this, in seconds (`npm run likeness`: 60 ms from the picture to the drawing), so
 * the voice is made as late: lips and sound belong together.
 */
const AS_LATE_AS_THE_FACE = 0.06;

/** Told each portion of sound with its place in the film, in seconds; has to close it. */
export type OnSound = (sound: AudioData, timestamp: number) => void;

/**
 * Reads a microphone from before the film begins, and puts its sound on the film's clock. A portion arrives at its own
 * time or later: the one that came soonest before the film sets the clock, and from then on the portions follow each
 * other without a gap.
 */
export class Voice {
  /** Resolves when the microphone ends by itself. */
  readonly ended: Promise<void>;
  readonly #microphone: Microphone;
  #offset = Number.POSITIVE_INFINITY;
  #film: { readonly start: number; readonly onSound: OnSound } | undefined;

  constructor(microphone: Microphone) {
    this.#microphone = microphone;
    this.ended = this.#read();
  }

  /** @param start of the film, on the clock of `performance.now()` */
  begin(start: number, onSound: OnSound): void {
    this.#film = { start, onSound };
  }

  stop(): void {
    this.#film = undefined;
    this.#microphone.stop();
  }

  async #read(): Promise<void> {
    for (;;) {
      const { done, value: sound } = await this.#microphone.sound.read();
      if (done) return;
      this.#place(sound, performance.now());
    }
  }

  /** @param arrival in milliseconds */
  #place(sound: AudioData, arrival: number): void {
    const end = (sound.timestamp + (sound.numberOfFrames / sound.sampleRate) * 1e6) / 1000;
    if (!this.#film) this.#offset = Math.min(this.#offset, arrival - end);
    const begins = sound.timestamp / 1000 + this.#offset - (this.#film?.start ?? 0);
    if (!this.#film || begins < 0) sound.close();
    else this.#film.onSound(sound, begins / 1000 + AS_LATE_AS_THE_FACE);
  }
}
