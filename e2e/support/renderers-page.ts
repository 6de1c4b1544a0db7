/** Runs in a page: draws the same look with each renderer and measures how far the pictures are apart. */
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { burstShapes } from '../../lib/avatar/reaction/burst.ts';
import type { Scene, Shape } from '../../lib/avatar/scene/scene.ts';
import { sceneSvg } from '../../lib/avatar/scene/svg.ts';
import { AvatarView } from '../../lib/render/avatar-view.ts';
import { CanvasAvatar } from '../../lib/render/canvas-avatar.ts';
import type { DrawOrder } from './renderers-worker.ts';

/** Mean differences, 0 to 1: over the picture, and over the face alone. */
export interface Difference {
  readonly picture: number;
  readonly face: number;
}

declare global {
  interface Window {
    compareRenderers: typeof compareRenderers;
    comparePoses: typeof comparePoses;
  }
}

const SIZE = 256;
/** When a burst is looked at, in milliseconds after it began. */
const BURST_MOMENT = 250;
/** Where the face is in a picture, as shares of its size. */
const FACE = { left: 0.3, top: 0.28, width: 0.4, height: 0.4 };

/**
 * @param before a pose that the moving renderers show first, so that updating is what is looked at
 * @param burst what bursts around the head, or nothing
 */
async function compareRenderers(
  configuration: AvatarConfiguration,
  pose: AvatarPose,
  before: AvatarPose,
  burst?: Parameters<typeof burstShapes>[0],
): Promise<Readonly<Record<'dom' | 'canvas' | 'worker', Difference>>> {
  const scene = sceneOf(configuration);
  const extra = burst === undefined ? [] : burstShapes(burst, BURST_MOMENT, scene.headRoom);
  const expected = await pixelsOfSvg(sceneSvg(scene, pose, { size: SIZE, extra }));
  const order = { configuration, pose, size: SIZE, extra };
  return {
    dom: difference(expected, await pixelsOfView(scene, pose, before, extra)),
    canvas: difference(expected, pixelsOfCanvas(scene, pose, extra)),
    worker: difference(expected, await pixelsOfWorker(order)),
  };
}

async function comparePoses(
  configuration: AvatarConfiguration,
  one: AvatarPose,
  other: AvatarPose,
): Promise<Difference> {
  const scene = sceneOf(configuration);
  const first = await pixelsOfSvg(sceneSvg(scene, one, { size: SIZE }));
  return difference(first, await pixelsOfSvg(sceneSvg(scene, other, { size: SIZE })));
}

async function pixelsOfSvg(svg: string): Promise<ImageData> {
  const image = new Image(SIZE, SIZE);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = onWhite(document.createElement('canvas'));
  context.drawImage(image, 0, 0, SIZE, SIZE);
  return context.getImageData(0, 0, SIZE, SIZE);
}

function pixelsOfView(
  scene: Scene,
  pose: AvatarPose,
  before: AvatarPose,
  extra: readonly Shape[],
): Promise<ImageData> {
  const parent = document.createElement('div');
  const view = AvatarView.create(parent, scene);
  view.update(before);
  view.update(pose, extra);
  const svg = parent.firstElementChild;
  if (!svg) throw new Error('The view has drawn nothing.');
  svg.setAttribute('width', String(SIZE));
  svg.setAttribute('height', String(SIZE));
  return pixelsOfSvg(new XMLSerializer().serializeToString(svg));
}

function pixelsOfCanvas(scene: Scene, pose: AvatarPose, extra: readonly Shape[]): ImageData {
  const context = onWhite(document.createElement('canvas'));
  CanvasAvatar.create(scene, SIZE).draw(context, pose, extra);
  return context.getImageData(0, 0, SIZE, SIZE);
}

function pixelsOfWorker(order: DrawOrder): Promise<ImageData> {
  const worker = new Worker(new URL('./renderers-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<ImageData>();
  worker.addEventListener('message', ({ data }: MessageEvent<ImageData>) => resolve(data));
  worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  worker.postMessage(order);
  return promise.finally(() => worker.terminate());
}

function onWhite(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, SIZE, SIZE);
  return context;
}

function difference(one: ImageData, other: ImageData): Difference {
  const { left, top, width, height } = FACE;
  return {
    picture: meanDifference(one, other, 0, 0, SIZE, SIZE),
    face: meanDifference(
      one,
      other,
      Math.round(left * SIZE),
      Math.round(top * SIZE),
      Math.round(width * SIZE),
      Math.round(height * SIZE),
    ),
  };
}

/** The mean of the absolute differences of red, green and blue, as a share of their range. */
function meanDifference(
  { data: one }: ImageData,
  { data: other }: ImageData,
  left: number,
  top: number,
  width: number,
  height: number,
): number {
  let sum = 0;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      const at = 4 * (y * SIZE + x);
      for (let channel = 0; channel < 3; channel += 1) {
        sum += Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0));
      }
    }
  }
  return sum / (3 * 255 * width * height);
}

window.compareRenderers = compareRenderers;
window.comparePoses = comparePoses;
