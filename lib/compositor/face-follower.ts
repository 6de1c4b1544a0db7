import { REST_POSE } from '../avatar/pose/avatar-pose.ts';
import { PoseMotion } from '../avatar/pose/pose-motion.ts';
import { type PoseOptions, poseOf } from '../avatar/pose/pose-of.ts';
import { ReactionMotion } from '../avatar/reaction/reaction-motion.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import type { Reaction } from '../expression/reaction.ts';
import type { Expression } from './emoji-painter.ts';

/** How long the emoji takes to come to rest when its face is lost, in milliseconds. */
const CALM_DOWN = 600;
/** Without news of a face for so long, nobody is followed any more; milliseconds. */
const FORGET_AFTER = 500;

/** What the emoji of a call does: what the face does, as the camera sees it. */
export class FaceFollower {
  readonly #motion = new PoseMotion();
  readonly #reactions = new ReactionMotion();
  #options: PoseOptions;
  #seenAt = Number.NEGATIVE_INFINITY;

  constructor(options: PoseOptions) {
    this.#options = options;
    this.#motion.aim({ pose: REST_POSE, expression: 'neutral' });
  }

  setOptions(options: PoseOptions): void {
    this.#options = options;
  }

  /** @param state null when no face is in sight */
  follow(state: ExpressionState | null, time: number): void {
    if (!state) {
      this.#motion.aim({ pose: REST_POSE, expression: 'neutral' }, CALM_DOWN);
      return;
    }
    this.#seenAt = time;
    const expression = state.expression === 'unsure' ? 'neutral' : state.expression;
    this.#motion.aim({ pose: poseOf(state, this.#options), expression });
  }

  isAlive(time: number): boolean {
    return time - this.#seenAt < FORGET_AFTER;
  }

  /** The person reacts. */
  react(reaction: Reaction, time: number): void {
    this.#reactions.react(reaction, time);
  }

  expressionAt(time: number, scene: Scene): Expression {
    return {
      pose: this.#reactions.poseAt(this.#motion.at(time), time),
      burst: this.#reactions.burstAt(time, scene),
    };
  }
}
