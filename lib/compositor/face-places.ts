import type { FacePlace } from '../expression/expression-state.ts';
import { FrameBrightness } from '../media/frame-brightness.ts';
import { type BlockLevels, blockLevelsOf } from '../pace/block-levels.ts';
import { PlacedFace } from '../pace/placed-face.ts';
import { isSamePicture } from './frame-shelf.ts';

/** What was seen in a frame of which nobody has told yet where the face is. */
interface Glance {
  /** In microseconds. */
  readonly timestamp: number;
  readonly levels: BlockLevels;
}

/** So many wait for the engine at the most, as on the shelf. */
const MOST_GLANCES = 8;
/** A face that nobody has read for so long counts as lost, in microseconds, however much it looks as if it were there. */
const LONGEST_TRUST = 250_000;

/**
 * Knows where a face is in a frame that the engine hasn't read yet, when the frame shows the face just where it was read
 * last. A face that moves, or looks any other, has to be read.
 */
export class FacePlaces {
  readonly #brightness = new FrameBrightness();
  #glances: Glance[] = [];
  #known: PlacedFace | undefined;

  /**
   * Looks at a frame, which has to stay open until this resolves. One at a time, in the order of the camera.
   *
   * @returns the place of the face in this frame; null when that has to be read
   */
  async find(frame: VideoFrame): Promise<FacePlace | null> {
    const plane = await this.#brightness.planeOf(frame);
    if (!plane) return null;
    const { timestamp } = frame;
    const levels = blockLevelsOf(plane);
    this.#glances = [...this.#glances, { timestamp, levels }].slice(-MOST_GLANCES);
    const known = this.#known;
    if (!known || Math.abs(timestamp - known.place.timestamp) > LONGEST_TRUST) return null;
    return known.isIn(levels) ? known.place : null;
  }

  /** Learns where the face is in a frame that may have been looked at. */
  learn(place: FacePlace): void {
    const index = this.#glances.findIndex((each) => isSamePicture(each, place));
    const [glance] = this.#glances.splice(0, index + 1).reverse();
    if (glance) this.#known = new PlacedFace(glance.levels, place);
  }

  /** Nobody knows any more where a face is. */
  forget(): void {
    this.#glances = [];
    this.#known = undefined;
  }
}
