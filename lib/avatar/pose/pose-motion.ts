import type { Emotion } from '../../expression/emotions.ts';
import { ACCENTS, type AvatarPose, mixPoses, POSE_KEYS, REST_POSE } from './avatar-pose.ts';
import { poseOfEmotion } from './emotion-poses.ts';

/** What the avatar shall show from now on. */
export interface PoseTarget {
  readonly pose: AvatarPose;
  /** The expression that a person who wants no motion sees instead. */
  readonly expression: Emotion;
}

/** States come 30 times a second: a target is reached when the next one is due, in milliseconds. */
export const STATE_INTERVAL = 1000 / 30;
/** A pose that rested begins to move by no more than one frame of a common display, in milliseconds. */
const FIRST_STEP = 1000 / 60;
/** An accent has come or gone by two thirds after this time, in milliseconds. */
const ACCENT_TIME = 350;
/** A difference that nobody sees. */
const INVISIBLE = 0.002;

/**
 * Carries the drawn pose from state to state at the display's rate: in a straight line, so that the first frame
 * after a state already moves and the last one before the next arrives. Accents come and go softly. For a person
 * who wants no motion it steps from face to face instead.
 */
export class PoseMotion {
  readonly #reduced: boolean;
  #target: PoseTarget | undefined;
  #from: AvatarPose = REST_POSE;
  #pose: AvatarPose = REST_POSE;
  /** What is left of the way from `#from` to the target, in milliseconds. */
  #left = 0;
  #duration = STATE_INTERVAL;
  #lastFrame: number | undefined;

  /** @param reduced whether the person wants no motion */
  constructor(reduced = false) {
    this.#reduced = reduced;
  }

  /**
   * What to show from now on; the first target is shown at once.
   *
   * @param duration how long the way there takes, in milliseconds: longer when the face is lost, for example
   */
  aim(target: PoseTarget, duration = STATE_INTERVAL): void {
    const isFirst = this.#target === undefined;
    if (this.settled) this.#lastFrame = undefined;
    this.#target = target;
    if (this.#reduced || isFirst) {
      this.#pose = this.#reduced ? poseOfEmotion(target.expression) : target.pose;
      this.#left = 0;
      return;
    }
    this.#from = this.#pose;
    this.#duration = duration;
    this.#left = duration;
  }

  /** Whether the target is reached: nothing moves until the next one. */
  get settled(): boolean {
    return this.#left === 0 && !this.#accentsMove();
  }

  /**
   * The pose to draw in this frame; the same object while nothing moves.
   *
   * @param time of the frame in milliseconds, as requestAnimationFrame gives it
   */
  at(time: number): AvatarPose {
    const target = this.#target?.pose;
    if (target === undefined || this.settled) return this.#pose;
    const passed = this.#lastFrame === undefined ? FIRST_STEP : Math.max(time - this.#lastFrame, 0);
    this.#lastFrame = time;
    this.#left = Math.max(this.#left - passed, 0);
    const moved = mixPoses(this.#from, target, 1 - this.#left / this.#duration);
    const softly = 1 - Math.exp(-passed / ACCENT_TIME);
    const accents = ACCENTS.map((accent) => {
      const rest = target[accent] - this.#pose[accent];
      const arrives = Math.abs(rest) < INVISIBLE;
      return [accent, arrives ? target[accent] : this.#pose[accent] + softly * rest];
    });
    this.#pose = keepIfSame(this.#pose, { ...moved, ...Object.fromEntries(accents) });
    return this.#pose;
  }

  #accentsMove(): boolean {
    const target = this.#target?.pose;
    if (target === undefined || this.#reduced) return false;
    return ACCENTS.some((accent) => this.#pose[accent] !== target[accent]);
  }
}

function keepIfSame(former: AvatarPose, next: AvatarPose): AvatarPose {
  return POSE_KEYS.every((key) => former[key] === next[key]) ? former : next;
}
