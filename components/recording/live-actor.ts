import { effect } from '@preact/signals';
import { PoseMotion } from '../../lib/avatar/pose/pose-motion.ts';
import { ReactionMotion } from '../../lib/avatar/reaction/reaction-motion.ts';
import type { Moment } from '../../lib/recording/film-painter.ts';
import type { PageModel } from '../model/page-model.ts';

/**
 * What the emoji on the stage does, for a film: as it is seen there, reactions too. It moves in the film also where
 * the person wants no motion on the screen, and in a page that draws nothing because it is hidden.
 *
 * @param end ends it
 * @returns the moment at a time of `performance.now()`, later at each call
 */
export function liveActor(
  { avatar, drawing, live, pose, reactions }: PageModel,
  end: AbortSignal,
): (time: number) => Moment {
  const motion = new PoseMotion();
  const reacting = new ReactionMotion();
  const dispose = effect(() => {
    motion.aim({ pose: pose.value, expression: live.drawn.value });
  });
  end.addEventListener('abort', dispose, { once: true });
  reactions.listen((reaction) => reacting.react(reaction, performance.now()), end);
  return (time) => {
    const scene = drawing.sceneOf(avatar.configuration.peek());
    return {
      scene,
      pose: reacting.poseAt(motion.at(time), time),
      burst: reacting.burstAt(time, scene),
    };
  };
}
