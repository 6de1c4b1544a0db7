import { type AvatarPose, REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { PoseMotion, type PoseTarget, STATE_INTERVAL } from '../../lib/avatar/pose/pose-motion.ts';
import type { Scene } from '../../lib/avatar/scene/scene.ts';
import { AvatarView } from '../../lib/render/avatar-view.ts';
import { createFrameLoop, type FrameLoop } from './frame-loop.ts';
import { eyesOf, mouthOf } from './shown-pose.ts';

/** How long a face that is lost takes to come to rest, in milliseconds. */
const CALMING = 400;

/** Plays an avatar in an element of the page. */
export interface AvatarPlayer {
  /** Draws another avatar from now on. */
  dress(scene: Scene): void;
  /** What it shall do from now on. */
  aim(target: PoseTarget): void;
}

/**
 * Plays an avatar at the display's rate as long as something moves. Who wants no motion sees it step between
 * the seven faces. What it does is also said in the element's `data-mouth` and `data-eyes`.
 *
 * @param page the window that the element stands in
 * @param signal ends it
 */
export function playAvatar(
  element: HTMLElement,
  page: Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame' | 'matchMedia'>,
  signal: AbortSignal,
): AvatarPlayer {
  const still = page.matchMedia('(prefers-reduced-motion: reduce)');
  let motion = new PoseMotion(still.matches);
  let target: PoseTarget | undefined;
  let view: AvatarView | undefined;
  let shown: AvatarPose | undefined;

  const draw = (time: number): boolean => {
    const pose = motion.at(time);
    if (pose !== shown) {
      shown = pose;
      view?.update(pose);
      describe(element, pose);
    }
    return !motion.settled;
  };
  const loop: FrameLoop = createFrameLoop(page, draw, signal);
  still.addEventListener(
    'change',
    () => {
      motion = new PoseMotion(still.matches);
      if (target) motion.aim(target);
      loop.wake();
    },
    { signal },
  );
  return {
    dress: (scene) => {
      view = AvatarView.create(element, scene, { transparent: true });
      shown = undefined;
      // At once: an empty frame would be a blink.
      draw(performance.now());
      loop.wake();
    },
    aim: (next) => {
      target = next;
      motion.aim(next, next.pose === REST_POSE ? CALMING : STATE_INTERVAL);
      loop.wake();
    },
  };
}

function describe(element: HTMLElement, pose: AvatarPose): void {
  const { dataset } = element;
  const mouth = mouthOf(pose);
  const eyes = eyesOf(pose);
  if (dataset.mouth !== mouth) dataset.mouth = mouth;
  if (dataset.eyes !== eyes) dataset.eyes = eyes;
}
