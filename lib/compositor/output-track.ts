import type { OutputSettings } from '../call/page-protocol.ts';
import { PicturePainter } from './picture-painter.ts';

/**
 * How many pictures may come at once after a pause, and what part of one has to be due before the next may come:
 * cameras are not exact.
 */
const MOST_DUE = 2;
const NEARLY_DUE = 0.7;
/** So much more than was asked for may come when pictures are irregular: a late one is worth more than none. */
const GENEROSITY = 1.25;

/** A track that shows composed pictures: one for each that the page was given. */
export class OutputTrack {
  readonly #generator: MediaStreamVideoTrackGenerator;
  readonly #writer: WritableStreamDefaultWriter<VideoFrame>;
  #settings: OutputSettings;
  #painter: PicturePainter;
  #lastAt = Number.NEGATIVE_INFINITY;
  /** Pictures that may be shown by now. */
  #due = MOST_DUE;

  constructor(settings: OutputSettings) {
    this.#generator = new MediaStreamTrackGenerator({ kind: 'video' });
    this.#writer = this.#generator.writable.getWriter();
    this.#settings = settings;
    this.#painter = new PicturePainter(settings);
  }

  get settings(): OutputSettings {
    return this.#settings;
  }

  get painter(): PicturePainter {
    return this.#painter;
  }

  /** A plain track for the page; what is written here is what it shows. */
  handOut(): MediaStreamTrack {
    return this.#generator.clone();
  }

  change(settings: OutputSettings): void {
    const { width, height } = this.#settings;
    this.#settings = settings;
    if (width !== settings.width || height !== settings.height) this.startAnew();
  }

  /** Forgets all that was painted: what is on the canvas after a failure, nobody knows. */
  startAnew(): void {
    this.#painter = new PicturePainter(this.#settings);
  }

  /**
   * Whether a picture is due. One that was shown already may come again only as long as there is still room for a new
   * one after it.
   */
  isDue(time: number, isNew: boolean): boolean {
    const passed = Number.isFinite(this.#lastAt) ? time - this.#lastAt : 0;
    this.#lastAt = time;
    this.#due = Math.min(
      this.#due + (passed * GENEROSITY * this.#settings.frameRate) / 1000,
      MOST_DUE,
    );
    return this.#due >= NEARLY_DUE + (isNew ? 0 : 1);
  }

  /** Shows a picture, and closes it. */
  write(picture: VideoFrame): void {
    this.#due -= 1;
    // Nobody can be told of a track that has ended meanwhile.
    this.#writer.write(picture).catch(() => picture.close());
  }

  close(): void {
    void this.#writer.close().catch(() => undefined);
    this.#generator.stop();
  }
}
