import { decodeSvg } from '../decode-svg.ts';
import type { Progress } from '../progress.ts';
import type { AnimationOrder } from './animation-encoder.ts';
import type { DrawnAnimation } from './drawn-animation.ts';
import { WorkerEncoder } from './worker/worker-encoder.ts';

/** How an animation is to be encoded; it is as high as it is wide. */
export interface DrawnAnimationOrder
  extends Pick<AnimationOrder, 'format' | 'framesPerSecond' | 'alpha' | 'quality'> {
  /** Width and height in pixels. */
  readonly size: number;
}

/** Turns an animation into a file. */
export type EncodeDrawnAnimation = (
  animation: DrawnAnimation,
  order: DrawnAnimationOrder,
  progress: Progress,
) => Promise<Blob>;

/**
 * Draws an animation picture by picture, while a worker encodes it. For a document, as it draws SVG: no worker
 * can. Without transparency, what is open is white.
 *
 * @throws RangeError for a size that the format can't have
 * @throws Error when the browser cannot draw it or cannot write the format
 * @throws the signal's reason once that aborts
 */
export const encodeDrawnAnimation: EncodeDrawnAnimation = async (
  animation,
  order,
  { onProgress, signal },
) => {
  const { format, size, framesPerSecond, alpha, quality } = order;
  const ended = new AbortController();
  const encoder = await WorkerEncoder.open(
    { format, side: size, framesPerSecond, alpha, quality },
    AbortSignal.any([signal, ended.signal]),
  );
  try {
    const draw = painter(size, alpha);
    const pictures = Math.round(animation.length * framesPerSecond);
    for (let index = 0; index < pictures; index += 1) {
      const time = index / framesPerSecond;
      const picture = await draw(animation.svgAt(time));
      await encoder.room();
      encoder.add(picture, time, 1 / framesPerSecond);
      onProgress((index + 1) / pictures);
    }
    return await encoder.finish();
  } finally {
    ended.abort();
  }
};

/** Draws every picture on the same canvas. */
function painter(size: number, alpha: boolean): (svg: string) => Promise<OffscreenCanvas> {
  const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas to draw the pictures on.');
  return async (svg) => {
    const image = await decodeSvg(svg, size);
    if (alpha) context.clearRect(0, 0, size, size);
    else {
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, size, size);
    }
    context.drawImage(image, 0, 0, size, size);
    return context.canvas;
  };
}
