import { type AvatarPose, REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { PoseMotion, type PoseTarget, STATE_INTERVAL } from '../../lib/avatar/pose/pose-motion.ts';
import { ReactionMotion } from '../../lib/avatar/reaction/reaction-motion.ts';
import type { Scene, Shape } from '../../lib/avatar/scene/scene.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { AvatarView } from '../../lib/render/avatar-view.ts';
import { createFrameLoop, type FrameLoop } from './frame-loop.ts';
import { eyesOf, mouthOf } from './shown-pose.ts';

/** How long a face that is lost takes to come to rest, in milliseconds. */
const CALMING = 400;

/** Who spares the processor gets every second frame of a usual display: at least so many milliseconds lie between. */
const SPARING = 25;

/** Plays an avatar in an element of the page. */
export interface AvatarPlayer {
  /** Draws another avatar from now on. */
  dress(scene: Scene): void;
  /** What it shall do from now on. */
  aim(target: PoseTarget): void;
  /** Shows a reaction, whatever it does just then. */
  react(reaction: Reaction): void;
  /** Whether it draws less often, since the processor has more to do than to show it. */
  spare(sparing: boolean): void;
}

interface Dressed {
  readonly scene: Scene;
  readonly view: AvatarView;
}

/** What was drawn last. */
interface Shown {
  readonly time: number;
  readonly pose: AvatarPose;
  readonly burst: readonly Shape[];
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
  let reactions = new ReactionMotion(still.matches);
  let target: PoseTarget | undefined;
  let dressed: Dressed | undefined;
  let shown: Shown | undefined;
  let sparing = false;

  const draw = (time: number): boolean => {
    if (!dressed) return false;
    if (sparing && shown && time - shown.time < SPARING) return true;
    const pose = reactions.poseAt(motion.at(time), time);
    const burst = reactions.burstAt(time, dressed.scene);
    if (pose !== shown?.pose || burst !== shown.burst) {
      shown = { time, pose, burst };
      dressed.view.update(pose, burst);
      describe(element, pose);
    }
    return !motion.settled || reactions.isActive(time);
  };
  const loop: FrameLoop = createFrameLoop(page, draw, signal);
  still.addEventListener(
    'change',
    () => {
      motion = new PoseMotion(still.matches);
      reactions = new ReactionMotion(still.matches);
      if (target) motion.aim(target);
      loop.wake();
    },
    { signal },
  );
  return {
    dress: (scene) => {
      dressed = { scene, view: AvatarView.create(element, scene, { transparent: true }) };
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
    react: (reaction) => {
      reactions.react(reaction, performance.now());
      loop.wake();
    },
    spare: (wanted) => {
      sparing = wanted;
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
