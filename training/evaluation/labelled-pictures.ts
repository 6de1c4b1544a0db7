import type { Picture } from '../data/picture.ts';

/** Pictures with a label each, and what was left out for what reason. */
export interface LabelledPictures {
  readonly pictures: readonly Picture[];
  /** Indices into EMOTIONS, in the order of the pictures. */
  readonly labels: readonly number[];
  readonly problems: readonly string[];
}
