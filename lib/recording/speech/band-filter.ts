/** Lets the frequencies around one pass: a biquad (Robert Bristow-Johnson's Audio EQ Cookbook, «BPF»). */
export class BandFilter {
  readonly #b0: number;
  readonly #a1: number;
  readonly #a2: number;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  /**
   * @param centre in hertz, below half of the sample rate
   * @param q the centre over the band's width
   * @param sampleRate in hertz
   */
  constructor(centre: number, q: number, sampleRate: number) {
    const turn = (2 * Math.PI * centre) / sampleRate;
    const alpha = Math.sin(turn) / (2 * q);
    this.#b0 = alpha / (1 + alpha);
    this.#a1 = (-2 * Math.cos(turn)) / (1 + alpha);
    this.#a2 = (1 - alpha) / (1 + alpha);
  }

  next(sample: number): number {
    const out = this.#b0 * (sample - this.#x2) - this.#a1 * this.#y1 - this.#a2 * this.#y2;
    this.#x2 = this.#x1;
    this.#x1 = sample;
    this.#y2 = this.#y1;
    this.#y1 = out;
    return out;
  }
}
