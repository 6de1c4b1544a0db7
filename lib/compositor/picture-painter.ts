import { Composition, type Ingredients, type Plan } from '../call/composition.ts';
import { coveringPart, type Size } from '../call/picture-geometry.ts';
import type { Backdrop } from '../settings/call-settings.ts';
import { paintBackdrop } from './backdrop.ts';
import { CanvasRing, contextOf } from './canvas-ring.ts';
import type { EmojiPainter, Expression } from './emoji-painter.ts';

/** What every picture of a call is made of, besides the camera's frame. */
export interface Look {
  readonly painter: EmojiPainter;
  readonly backdrop: Backdrop;
  /** The person's own picture, if the backdrop is one. */
  readonly picture: ImageBitmap | null;
}

/** A camera's picture, fresh or kept. */
export type CameraPicture = VideoFrame | ImageData;

/** A picture's ingredients, without what the look brings along. */
export type Moment = Omit<Ingredients, 'scene' | 'camera'> & {
  readonly frame: CameraPicture | null;
  readonly expression: Expression;
};

/** Makes the pictures of one size, one after the other. */
export class PicturePainter {
  readonly size: Size;
  readonly #canvases: CanvasRing;
  readonly #composition: Composition;
  #backdrop: { readonly look: Look; readonly canvas: OffscreenCanvas } | undefined;
  #unscaled: OffscreenCanvasRenderingContext2D | undefined;
  /** The last picture before a face was lost. */
  #last: OffscreenCanvas | undefined;

  constructor(size: Size) {
    this.size = size;
    this.#canvases = new CanvasRing(size);
    this.#composition = new Composition(size);
  }

  /**
   * Makes the next picture. Where nothing is drawn over the camera's frame, and it has the size, it is the frame.
   *
   * @returns to be closed by the caller
   */
  paint(look: Look, moment: Moment, timestamp: number): VideoFrame {
    const { frame } = moment;
    const plan = this.#composition.next({
      ...moment,
      scene: look.painter.scene,
      camera: frame && sizeOf(frame),
    });
    if (frame instanceof VideoFrame && isPlain(plan) && this.#fits(frame))
      return plainPicture(frame, timestamp);
    // What is on the canvas was masked, and is shown again as it is: nothing is drawn, and a codec has nothing to do.
    if (plan.base === 'last' && !plan.cover && !this.#last) {
      return new VideoFrame(this.#canvases.current.canvas, { timestamp });
    }
    const last = plan.base === 'last' ? this.#lastPicture() : undefined;
    this.#last = last;
    const context = this.#canvases.advance();
    if (last) context.drawImage(last, 0, 0);
    else this.#paintBase(context, plan, look, frame);
    this.#paintCover(context, plan, look, moment.expression);
    if (plan.emoji) {
      look.painter.paint(context, plan.emoji.figure, plan.emoji.placement, moment.expression);
    }
    return new VideoFrame(context.canvas, { timestamp });
  }

  /** The last picture that was masked; it has to be kept apart as soon as something is drawn over it. */
  #lastPicture(): OffscreenCanvas {
    return this.#last ?? copyOf(this.#canvases.current.canvas);
  }

  #fits({ displayWidth, displayHeight }: VideoFrame): boolean {
    return displayWidth === this.size.width && displayHeight === this.size.height;
  }

  #paintBase(
    context: OffscreenCanvasRenderingContext2D,
    { base }: Plan,
    look: Look,
    frame: CameraPicture | null,
  ): void {
    const { width, height } = this.size;
    if (base === 'backdrop' || !frame) {
      context.drawImage(this.#backdropOf(look), 0, 0);
      return;
    }
    if (frame instanceof ImageData && frame.width === width && frame.height === height) {
      context.putImageData(frame, 0, 0);
      return;
    }
    const image = frame instanceof ImageData ? this.#canvasOf(frame) : frame;
    const part = coveringPart(sizeOf(frame), this.size);
    context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, width, height);
  }

  /** A picture of another size than what is made, to be drawn larger or smaller. */
  #canvasOf(picture: ImageData): OffscreenCanvas {
    const { width, height } = picture;
    if (this.#unscaled?.canvas.width !== width || this.#unscaled.canvas.height !== height) {
      this.#unscaled = contextOf({ width, height });
    }
    this.#unscaled.putImageData(picture, 0, 0);
    return this.#unscaled.canvas;
  }

  #paintCover(
    context: OffscreenCanvasRenderingContext2D,
    { base, cover, emoji }: Plan,
    look: Look,
    expression: Expression,
  ): void {
    if (base === 'backdrop' || !cover) return;
    context.save();
    context.beginPath();
    context.arc(cover.x, cover.y, cover.radius, 0, 2 * Math.PI);
    context.clip();
    context.drawImage(this.#backdropOf(look), 0, 0);
    if (emoji?.figure === 'head') look.painter.paint(context, 'whole', emoji.placement, expression);
    context.restore();
  }

  #backdropOf(look: Look): OffscreenCanvas {
    if (this.#backdrop?.look !== look) {
      const canvas = paintBackdrop(this.size, look.backdrop, look.picture);
      this.#backdrop = { look, canvas };
    }
    return this.#backdrop.canvas;
  }
}

/**
 * A camera's picture as it is.
 *
 * @param timestamp in microseconds
 * @returns to be closed by the caller
 */
export function plainPicture(picture: CameraPicture, timestamp: number): VideoFrame {
  if (picture instanceof VideoFrame) return new VideoFrame(picture, { timestamp });
  const { data, width, height } = picture;
  const format = 'RGBA';
  return new VideoFrame(data, { format, codedWidth: width, codedHeight: height, timestamp });
}

function sizeOf(picture: CameraPicture): Size {
  if (!(picture instanceof VideoFrame)) return { width: picture.width, height: picture.height };
  return { width: picture.displayWidth, height: picture.displayHeight };
}

function isPlain({ base, cover, emoji }: Plan): boolean {
  return base === 'camera' && cover === null && emoji === null;
}

function copyOf(canvas: OffscreenCanvas): OffscreenCanvas {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  copy.getContext('2d', { alpha: false })?.drawImage(canvas, 0, 0);
  return copy;
}
