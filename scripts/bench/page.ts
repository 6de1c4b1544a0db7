// Runs in a page: draws the same poses by each renderer, and times the script's part of each frame.
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import type { Scene } from '../../lib/avatar/scene/scene.ts';
import { sceneSvg } from '../../lib/avatar/scene/svg.ts';
import { AvatarView } from '../../lib/render/avatar-view.ts';
import { CanvasAvatar } from '../../lib/render/canvas-avatar.ts';
import { livelyPoses } from './poses.ts';

/** The width of the studio's stage, and of a canvas that goes into a video call, in pixels. */
const DOM_SIZE = 280;
const CANVAS_SIZE = 512;
/** Frames that are drawn first, until the browser has compiled what is called often. */
const WARM_UP = 120;

export type RendererName = 'dom' | 'canvas' | 'anew';

/** What the page offers to whoever opened it. */
export interface BenchPage {
  /** Milliseconds of script for each pose's frame. */
  timeFrames(configuration: AvatarConfiguration, renderer: RendererName): Promise<number[]>;
}

interface Drawing {
  draw(pose: AvatarPose): void;
  /** Does what the browser does after the script, which is not the script's time. */
  finish(): void;
}

/** Each draws a scene in an element of the page. */
const RENDERERS: Readonly<Record<RendererName, (scene: Scene, box: HTMLElement) => Drawing>> = {
  dom: (scene, box) => {
    const view = AvatarView.create(box, scene);
    return { draw: (pose) => view.update(pose), finish: () => layOut(box) };
  },
  anew: (scene, box) => ({
    draw: (pose) => {
      box.innerHTML = sceneSvg(scene, pose, { size: DOM_SIZE, idPrefix: 'bench' });
    },
    finish: () => layOut(box),
  }),
  canvas: (scene, box) => {
    const canvas = box.appendChild(document.createElement('canvas'));
    canvas.width = CANVAS_SIZE;
    canvas.height = CANVAS_SIZE;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no 2D canvas.');
    const avatar = CanvasAvatar.create(scene, CANVAS_SIZE);
    const draw = (pose: AvatarPose) => {
      context.clearRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
      avatar.draw(context, pose);
    };
    return { draw, finish: () => undefined };
  },
};

function layOut(box: HTMLElement): void {
  box.firstElementChild?.getBoundingClientRect();
}

async function timeFrames(
  configuration: AvatarConfiguration,
  renderer: RendererName,
): Promise<number[]> {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.width = `${DOM_SIZE}px`;
  const { draw, finish } = RENDERERS[renderer](sceneOf(configuration), box);
  const poses = livelyPoses();
  const times: number[] = [];
  for (const pose of [...poses.slice(-WARM_UP), ...poses]) {
    const start = performance.now();
    draw(pose);
    times.push(performance.now() - start);
    finish();
    // The browser's own work has its turn between two frames.
    await new Promise((resolve) => setTimeout(resolve));
  }
  box.remove();
  return times.slice(WARM_UP);
}

Object.assign(globalThis, { timeFrames } satisfies BenchPage);
