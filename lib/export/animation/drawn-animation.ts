import {
  burstStart,
  type EmotionLoop,
  loopPose,
  sequencePose,
} from '../../avatar/loop/emotion-loop.ts';
import { BURST_TIME, burstShapes } from '../../avatar/reaction/burst.ts';
import type { Scene, Shape } from '../../avatar/scene/scene.ts';
import type { Emotion } from '../../expression/emotions.ts';
import { type Frame, framedSvg } from '../framed-svg.ts';
import { type Cut, stickerSvg } from '../sticker-svg.ts';

/** What is to be seen when: drawings over time. */
export interface DrawnAnimation {
  /** In seconds; after that it may begin anew, without a seam. */
  readonly length: number;
  /** The drawing at a time in seconds, as a self-contained SVG. */
  svgAt(time: number): string;
}

/** Expressions of an avatar one after the other, in a frame. @param each how long each takes, in seconds */
export function framedAnimation(
  scene: Scene,
  emotions: readonly Emotion[],
  each: number,
  frame: Frame,
): DrawnAnimation {
  return {
    length: each * emotions.length,
    svgAt: (time) => framedSvg(scene, sequencePose(emotions, each, time), frame),
  };
}

/** An expression of an avatar as a sticker that moves; a reaction has its burst around the head. */
export function stickerAnimation(scene: Scene, loop: EmotionLoop, cut: Cut): DrawnAnimation {
  return {
    length: loop.length,
    svgAt: (time) => stickerSvg(scene, loopPose(loop, time), cut, burstAt(scene, loop, time)),
  };
}

function burstAt(scene: Scene, loop: EmotionLoop, time: number): readonly Shape[] {
  const elapsed = 1000 * (time - burstStart(loop));
  if (!loop.reaction || elapsed < 0 || elapsed >= BURST_TIME) return [];
  return burstShapes(loop.emotion, elapsed, scene.headRoom);
}
