import type { FaceReading } from './face-reading.ts';

/**
 * Where a measure counts as 0 and as 1, in units of the distance between the eyes; chosen by what MediaPipe reads
 * in the clips of a portrait (`npm run classic-tracker` shows how well they agree). Other faces differ: what rest
 * and full are for one person, the calibration says.
 */
const BROW_UP = [0.31, 0.42] as const;
const BROW_DOWN = [0.26, 0.15] as const;
const JAW_OPEN = [0.4, 0.75] as const;
const SMILE_WIDTH = [0.8, 1] as const;
const CORNER_LIFT = [0.03, 0.15] as const;
const CORNER_DROP = [0.03, 0.1] as const;
/** An eye's darkness as a share of its own when it is open. */
const CLOSED_EYE = [0.85, 0.55] as const;

/** In a second the darkness of an open eye sinks by this share, until an open eye is seen again. */
const SINKING = 0.03;
/** How much of a darker eye is believed at once. */
const BELIEF = 0.3;

/** How dark an eye is when it is open: lashes, iris and pupil, most of which a lid hides. */
class OpenEye {
  #darkness: number | undefined;
  #time = 0;

  /** @returns how far the eye is closed, 0 to 1 */
  next(darkness: number, time: number): number {
    const seconds = Math.min(Math.max((time - this.#time) / 1000, 0), 1);
    const usual = (this.#darkness ?? darkness) * (1 - SINKING * seconds);
    this.#time = time;
    this.#darkness = darkness > usual ? usual + BELIEF * (darkness - usual) : usual;
    return share(darkness / this.#darkness, CLOSED_EYE);
  }
}

/** Reads the few motions that ten points and the darkness of the eyes tell of. */
export class CoarseMotion {
  readonly #leftEye = new OpenEye();
  readonly #rightEye = new OpenEye();

  /**
   * @param time in milliseconds
   * @returns ARKit's blendshapes, of which the person's left is the picture's right; those that aren't there can't
   *   be read
   */
  next(reading: FaceReading, time: number): Readonly<Record<string, number>> {
    const { measures } = reading;
    const { leftBrow, rightBrow, mouthWidth, mouthHeight, leftLift, rightLift } = measures;
    const width = share(mouthWidth, SMILE_WIDTH);
    const smile = (lift: number) => (width + share(lift, CORNER_LIFT)) / 2;
    return {
      browInnerUp: (share(leftBrow, BROW_UP) + share(rightBrow, BROW_UP)) / 2,
      browOuterUpLeft: share(rightBrow, BROW_UP),
      browOuterUpRight: share(leftBrow, BROW_UP),
      browDownLeft: share(rightBrow, BROW_DOWN),
      browDownRight: share(leftBrow, BROW_DOWN),
      eyeBlinkLeft: this.#rightEye.next(measures.rightDarkness, time),
      eyeBlinkRight: this.#leftEye.next(measures.leftDarkness, time),
      jawOpen: share(mouthHeight, JAW_OPEN),
      mouthSmileLeft: smile(rightLift),
      mouthSmileRight: smile(leftLift),
      mouthFrownLeft: share(-rightLift, CORNER_DROP),
      mouthFrownRight: share(-leftLift, CORNER_DROP),
    };
  }
}

/** How far a value has come from the first of two to the second, 0 to 1. */
function share(value: number, [from, to]: readonly [number, number]): number {
  const way = (value - from) / (to - from);
  return way > 0 ? Math.min(way, 1) : 0;
}
