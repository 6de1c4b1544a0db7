import type { EmotionClassifier } from '../emotion/emotion-classifier.ts';
import type { EmotionProbabilities } from '../expression/emotions.ts';
import type { Similarity } from '../face/alignment.ts';

/** Cuts the aligned face out of a frame: `size` x `size` grey levels from 0 to 255. */
export interface FaceCropper<Frame> {
  readonly size: number;
  crop(frame: Frame, alignment: Similarity): ArrayLike<number>;
}

/**
 * An expression takes several times as long to form; what moves in between is told by the landmarks. A little less
 * than two frames, in milliseconds, so that it is every other one.
 */
const INTERVAL = 60;
/** Two crops of a motionless face differ by less, in grey levels a pixel, because of the camera's noise. */
const UNCHANGED = 1.5;

/** Has the network read a face's expression as often as it can have changed. */
export class ExpressionReader<Frame> {
  readonly #cropper: FaceCropper<Frame>;
  readonly #classifier: EmotionClassifier;
  /** What was read last, when, in milliseconds, and in which crop. */
  #latest: EmotionProbabilities | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  #crop: Uint8Array;

  constructor(cropper: FaceCropper<Frame>, classifier: EmotionClassifier) {
    this.#cropper = cropper;
    this.#classifier = classifier;
    this.#crop = new Uint8Array(cropper.size ** 2);
  }

  /** What was read last; undefined when the face is another one or hasn't been read yet. */
  get latest(): EmotionProbabilities | undefined {
    return this.#latest;
  }

  /** The next face may be another one. */
  forget(): void {
    this.#latest = undefined;
    this.#readAt = Number.NEGATIVE_INFINITY;
  }

  /**
   * Reads the expression again if it can have changed.
   *
   * @param time when the frame was taken, in milliseconds
   * @returns what is known then
   */
  read(frame: Frame, alignment: Similarity, time: number): EmotionProbabilities {
    if (this.#latest && time - this.#readAt < INTERVAL) return this.#latest;
    const crop = this.#cropper.crop(frame, alignment);
    this.#readAt = time;
    if (this.#latest && differenceOf(crop, this.#crop) < UNCHANGED) return this.#latest;
    this.#crop.set(crop);
    this.#latest = this.#classifier.classify(crop);
    return this.#latest;
  }
}

/** The mean difference of two pictures, in grey levels. */
function differenceOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
  }
  return sum / one.length;
}
