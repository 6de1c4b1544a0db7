import type { Size } from '../call/picture-geometry.ts';
import { feedCamera } from './camera-feed.ts';

interface Feed {
  /** What it shows, to tell it from another one. */
  readonly key: string;
  readonly end: AbortController;
}

/** The camera of a page: open while it is wanted, and the one that is meant. */
export class CameraSource {
  readonly #onFrame: (frame: VideoFrame) => void;
  #label: string | null = null;
  #size: Size | undefined;
  #feed: Feed | undefined;

  /** @param onFrame has to close the frame */
  constructor(onFrame: (frame: VideoFrame) => void) {
    this.#onFrame = onFrame;
  }

  /** @param label the name of the camera that is meant; null for the browser's own choice */
  choose(label: string | null): void {
    this.#label = label;
    this.#update();
  }

  /** @param size the pictures' size, if the camera has it; undefined closes the camera */
  want(size: Size | undefined): void {
    this.#size = size;
    this.#update();
  }

  #update(): void {
    const former = this.#feed;
    const size = this.#size;
    const key = size && `${this.#label} ${size.width}x${size.height}`;
    if (key === former?.key) return;
    if (!size || !key) {
      former?.end.abort();
      this.#feed = undefined;
      return;
    }
    const end = new AbortController();
    this.#feed = { key, end };
    end.signal.addEventListener('abort', () => former?.end.abort(), { once: true });
    // The former camera goes on until the next one shows something.
    const onFrame = (frame: VideoFrame) => {
      former?.end.abort();
      this.#onFrame(frame);
    };
    void feedCamera({ label: this.#label, size, onFrame }, end.signal);
  }
}
