import { sequencePose } from '../../lib/avatar/loop/emotion-loop.ts';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import type { Scene } from '../../lib/avatar/scene/scene.ts';
import type { Emotion } from '../../lib/expression/emotions.ts';
import { AvatarView } from '../../lib/render/avatar-view.ts';
import { createFrameLoop } from './frame-loop.ts';

/** What is played over and over. */
export interface PlayedLoop {
  readonly scene: Scene;
  readonly emotions: readonly Emotion[];
  /** How long each takes, in seconds. */
  readonly each: number;
}

/**
 * Plays expressions in an element of the page, one after the other and then from the beginning. Who wants no motion
 * sees the first of them.
 *
 * @param page the window that the element stands in
 * @param signal ends it
 */
export function playLoop(
  element: HTMLElement,
  { scene, emotions, each }: PlayedLoop,
  page: Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame' | 'matchMedia'>,
  signal: AbortSignal,
): void {
  const still = page.matchMedia('(prefers-reduced-motion: reduce)');
  const view = AvatarView.create(element, scene);
  let start: number | undefined;
  const loop = createFrameLoop(
    page,
    (time) => {
      start ??= time;
      const pose = still.matches
        ? poseOfEmotion(emotions[0] ?? 'neutral')
        : sequencePose(emotions, each, (time - start) / 1000);
      view.update(pose);
      return !still.matches;
    },
    signal,
  );
  still.addEventListener('change', loop.wake, { signal });
  loop.wake();
}
