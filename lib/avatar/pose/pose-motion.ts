import type { Emotion } from '../../expression/emotions.ts';
import { type AvatarPose, REST_POSE } from './avatar-pose.ts';
import { poseOfEmotion } from './emotion-poses.ts';

/** What the avatar shall show from now on. */
export interface PoseTarget {
  readonly pose: AvatarPose;
  /** The expression that a person who wants no motion sees instead. */
  readonly expression: Emotion;
}

/** Carries the drawn pose from state to state at the display's rate. */
export class PoseMotion {
  readonly #reduced: boolean;
  #pose: AvatarPose = REST_POSE;

  /** @param reduced whether the person wants no motion: then it steps between the seven faces */
  constructor(reduced = false) {
    this.#reduced = reduced;
  }

  /** What to show from now on; the first one is shown at once. */
  aim(target: PoseTarget): void {
    this.#pose = this.#reduced ? poseOfEmotion(target.expression) : target.pose;
  }

  /**
   * The pose to draw in this frame; the same object while nothing moves.
   *
   * @param time of the frame in milliseconds, as requestAnimationFrame gives it
   */
  at(_time: number): AvatarPose {
    return this.#pose;
  }
}
