import type { FacePlace } from '../expression/expression-state.ts';
import { FacePlaces } from './face-places.ts';
import { FrameShelf } from './frame-shelf.ts';
import { type KeptPicture, PictureKeeper } from './kept-picture.ts';

/** Whom the frames of a hidden face go to. */
export interface MaskedFramesEvents {
  /** Here is a frame's picture, and where the face is in it. Its memory is used again afterwards. */
  onMasked(picture: ImageData, place: FacePlace): void;
  /** There is a frame that can't be shown yet. */
  onWaiting(): void;
}

/**
 * The frames of a camera whose face is hidden: each is told only together with the place of the face in it. Most faces
 * are where they were read last, which can be seen at once; every other frame waits until the engine has read it.
 */
export class MaskedFrames {
  readonly #events: MaskedFramesEvents;
  readonly #shelf = new FrameShelf<KeptPicture>();
  readonly #keeper = new PictureKeeper();
  readonly #places = new FacePlaces();
  #isLooking = false;
  /** Changes when the frames before are of no use any more. */
  #era = 0;

  constructor(events: MaskedFramesEvents) {
    this.#events = events;
  }

  /** Takes the camera's next frame, and closes it. */
  async take(frame: VideoFrame): Promise<void> {
    const era = this.#era;
    try {
      const place = await this.#find(frame);
      const kept = await this.#keeper.keep(frame);
      if (era !== this.#era) {
        kept.close();
        return;
      }
      if (place) {
        // They would be shown after it.
        this.#shelf.clearBefore(frame.timestamp);
        this.#show(kept, place);
        return;
      }
      this.#events.onWaiting();
      this.#shelf.put(kept);
    } finally {
      frame.close();
    }
  }

  /** The engine has read where the face is in a frame; null when nobody knows where any face is. */
  read(place: FacePlace | null): void {
    if (!place) {
      this.#places.forget();
      return;
    }
    this.#places.learn(place);
    const kept = this.#shelf.take(place.timestamp);
    if (kept) this.#show(kept, place);
  }

  /** The camera or what is shown of it changes: nothing of the frames before is shown any more. */
  forget(): void {
    this.#era += 1;
    this.#shelf.clear();
    this.#places.forget();
  }

  #show(kept: KeptPicture, place: FacePlace): void {
    this.#events.onMasked(kept.image, place);
    kept.close();
  }

  /** Frames that come while one is being looked at aren't looked at. */
  async #find(frame: VideoFrame): Promise<FacePlace | null> {
    if (this.#isLooking) return null;
    this.#isLooking = true;
    try {
      return await this.#places.find(frame);
    } finally {
      this.#isLooking = false;
    }
  }
}
