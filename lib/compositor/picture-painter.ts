import { Composition, type Ingredients, type Plan } from '../call/composition.ts';
import { coveringPart, type Size } from '../call/picture-geometry.ts';
import type { Backdrop } from '../settings/call-settings.ts';
import { paintBackdrop } from './backdrop.ts';
import type { EmojiPainter, Expression } from './emoji-painter.ts';

/** What every picture of a call is made of, besides the camera's frame. */
export interface Look {
  readonly painter: EmojiPainter;
  readonly backdrop: Backdrop;
  /** The person's own picture, if the backdrop is one. */
  readonly picture: ImageBitmap | null;
}

/** A camera's picture, fresh or kept. */
export type CameraPicture = VideoFrame | OffscreenCanvas;

/** A picture's ingredients, without what the look brings along. */
export type Moment = Omit<Ingredients, 'scene' | 'camera'> & {
  readonly frame: CameraPicture | null;
  readonly expression: Expression;
};

/** Makes the pictures of one size, one after the other, on one canvas. */
export class PicturePainter {
  readonly size: Size;
  readonly #canvas: OffscreenCanvas;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #composition: Composition;
  #backdrop: { readonly look: Look; readonly canvas: OffscreenCanvas } | undefined;
  /** The last picture before a face was lost. */
  #last: OffscreenCanvas | undefined;

  constructor(size: Size) {
    this.size = size;
    this.#canvas = new OffscreenCanvas(size.width, size.height);
    // Each picture is read back at once: kept in memory it costs the least.
    const context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('This browser gives no 2D canvas.');
    this.#context = context;
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
      return new VideoFrame(frame, { timestamp });
    this.#paintBase(plan, look, frame);
    this.#paintCover(plan, look, moment.expression);
    if (plan.emoji) {
      look.painter.paint(this.#context, plan.emoji.figure, plan.emoji.placement, moment.expression);
    }
    return new VideoFrame(this.#canvas, { timestamp });
  }

  #fits({ displayWidth, displayHeight }: VideoFrame): boolean {
    return displayWidth === this.size.width && displayHeight === this.size.height;
  }

  #paintBase({ base, cover }: Plan, look: Look, frame: CameraPicture | null): void {
    const { width, height } = this.size;
    if (base === 'last') {
      // What is on the canvas was masked; from the first change on it has to be kept apart.
      if (cover) this.#last ??= copyOf(this.#canvas);
      if (this.#last) this.#context.drawImage(this.#last, 0, 0);
      return;
    }
    this.#last = undefined;
    if (base === 'backdrop' || !frame) {
      this.#context.drawImage(this.#backdropOf(look), 0, 0);
      return;
    }
    const part = coveringPart(sizeOf(frame), this.size);
    this.#context.drawImage(frame, part.x, part.y, part.width, part.height, 0, 0, width, height);
  }

  #paintCover({ base, cover, emoji }: Plan, look: Look, expression: Expression): void {
    if (base === 'backdrop' || !cover) return;
    const context = this.#context;
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
