import type { Emotion } from '../../expression/emotions.ts';
import type { Reaction } from '../../expression/reaction.ts';
import type { AvatarPose } from '../pose/avatar-pose.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import { BURST_TIME, burstShapes } from './burst.ts';
import { exaggeratedPose } from './exaggerate.ts';
import { Hold } from './hold.ts';
import { hasSettled, isShown, withShownEmotion } from './show-emotion.ts';

interface Show {
  readonly emotion: Emotion;
  readonly start: number;
}

interface Burst {
  readonly kind: Emotion | 'exaggerate';
  readonly start: number;
}

/** Somebody who presses key after key doesn't fill the picture. */
const MOST_BURSTS = 3;
const NO_SHAPES: readonly Shape[] = [];

/**
 * What reactions do to an avatar: to its pose, and around its head. It has no clock of its own: all times are
 * milliseconds of one clock, that of requestAnimationFrame for example. When nothing reacts, poses pass through
 * as they are.
 */
export class ReactionMotion {
  readonly #reduced: boolean;
  readonly #exaggeration: Hold;
  #shows: readonly Show[] = [];
  #bursts: readonly Burst[] = [];

  /** @param reduced whether the person wants no motion: faces change by steps, and nothing bursts */
  constructor(reduced = false) {
    this.#reduced = reduced;
    this.#exaggeration = new Hold(reduced);
  }

  /** Begins a reaction, goes on holding one, or lets go of it. */
  react(reaction: Reaction, time: number): void {
    if (reaction.kind === 'show') {
      this.#shows = [
        ...this.#shows.filter((show) => !this.#isHidden(show, time)),
        {
          emotion: reaction.emotion,
          start: time,
        },
      ];
      this.#burst(reaction.emotion, time);
    } else if (!reaction.held) this.#exaggeration.release(time);
    else if (this.#exaggeration.hold(time)) this.#burst('exaggerate', time);
  }

  /** The pose to draw in place of the face's own; the same object while nothing reacts. */
  poseAt(pose: AvatarPose, time: number): AvatarPose {
    const shown = this.#shows.reduce(
      (own, { emotion, start }) => withShownEmotion(own, emotion, time - start, this.#reduced),
      pose,
    );
    return exaggeratedPose(shown, this.#exaggeration.levelAt(time));
  }

  /** What to draw over the avatar, in the scene's coordinates; the same empty list while nothing bursts. */
  burstAt(time: number, { headRoom }: Scene): readonly Shape[] {
    const bursts = this.#bursts.filter(({ start }) => time - start < BURST_TIME);
    if (bursts.length === 0) return NO_SHAPES;
    return bursts.flatMap(({ kind, start }, index) =>
      burstShapes(kind, Math.max(time - start, 0), headRoom).map((shape) => ({
        ...shape,
        id: `${index}-${shape.id}`,
      })),
    );
  }

  /** Whether anything of a reaction is to be seen at this time or after it. */
  isActive(time: number): boolean {
    return (
      this.#exaggeration.isActive(time) ||
      this.#shows.some(({ start }) => isShown(time - start)) ||
      this.#bursts.some(({ start }) => time - start < BURST_TIME)
    );
  }

  #burst(kind: Burst['kind'], time: number): void {
    if (this.#reduced) return;
    const going = this.#bursts.filter(({ start }) => time - start < BURST_TIME);
    this.#bursts = [...going, { kind, start: time }].slice(-MOST_BURSTS);
  }

  /** What has ended, or what a later one covers, is of no more use. */
  #isHidden(show: Show, time: number): boolean {
    const later = this.#shows.some(({ start }) => start > show.start && hasSettled(time - start));
    return later || !isShown(time - show.start);
  }
}
