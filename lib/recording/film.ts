import type { FilmOrder } from './film-order.ts';
import type { FrameCounts } from './frame-slots.ts';

/** What became of the voice. */
export type FilmSound = 'none' | 'whole' | 'lost';

/** A finished film. It is nowhere but here: whoever lets go of it has deleted it. */
export interface Film {
  readonly file: Blob;
  readonly order: FilmOrder;
  readonly seconds: number;
  readonly counts: FrameCounts;
  /** `lost` where the microphone went away on the way. */
  readonly sound: FilmSound;
}
