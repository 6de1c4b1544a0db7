import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Layer, Scene, Shape } from '../avatar/scene/scene.ts';
import { backgroundRadius, isSeen } from '../avatar/scene/svg.ts';
import { paintMarkup } from './markup-painter.ts';
import type { Context2D } from './markup-shapes.ts';

export interface CanvasAvatarOptions {
  /** Leaves the background out, whatever the scene says. */
  readonly transparent?: boolean;
}

interface CanvasLayer {
  readonly layer: Layer;
  readonly clip: Path2D | undefined;
  readonly bitmap: LayerBitmap | undefined;
}

/** A static layer's pixels, and where they belong in the scene's coordinates. */
interface LayerBitmap {
  readonly image: ImageBitmap;
  readonly left: number;
  readonly top: number;
  readonly extent: number;
}

/** A layer may lie outside of the picture and come in when the head moves: so much of it is kept. */
const MARGIN = 0.25;

/**
 * An avatar on a canvas, in a page or in a worker: what never changes is rastered once, what moves is drawn as
 * paths in each frame.
 */
export class CanvasAvatar {
  readonly #scene: Scene;
  readonly #size: number;
  readonly #layers: readonly CanvasLayer[];
  readonly #transparent: boolean;

  private constructor(
    scene: Scene,
    size: number,
    layers: readonly CanvasLayer[],
    transparent: boolean,
  ) {
    this.#scene = scene;
    this.#size = size;
    this.#layers = layers;
    this.#transparent = transparent;
  }

  /** @param size width and height in pixels */
  static create(scene: Scene, size: number, options: CanvasAvatarOptions = {}): CanvasAvatar {
    const layers = scene.layers.map((layer) => ({
      layer,
      clip: layer.clip === undefined ? undefined : new Path2D(layer.clip),
      bitmap: layer.kind === 'static' ? rastered(layer.svg, scene, size) : undefined,
    }));
    return new CanvasAvatar(scene, size, layers, options.transparent === true);
  }

  /**
   * Draws a pose into the square from (0, 0) of the context's own coordinates, which isn't cleared before.
   *
   * @param extra drawn over everything, in the scene's coordinates, also where a round background ends
   */
  draw(context: Context2D, pose: AvatarPose, extra: readonly Shape[] = []): void {
    const scale = this.#size / this.#scene.size;
    context.save();
    context.scale(scale, scale);
    context.save();
    if (!this.#transparent) paintGround(context, this.#scene);
    for (const entry of this.#layers) {
      context.save();
      if (entry.clip) context.clip(entry.clip);
      context.transform(...this.#scene.transformOf(entry.layer, pose));
      drawLayer(context, entry, pose);
      context.restore();
    }
    context.restore();
    drawShapes(context, extra);
    context.restore();
  }

  /** Lets go of the rastered layers; after that it can't draw any more. */
  close(): void {
    for (const { bitmap } of this.#layers) bitmap?.image.close();
  }
}

function rastered(svg: string, { size: units, defs }: Scene, size: number): LayerBitmap {
  const margin = Math.ceil(size * MARGIN);
  const side = Math.ceil(size) + 2 * margin;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  const scale = size / units;
  context.translate(margin, margin);
  context.scale(scale, scale);
  paintMarkup(context, svg, defs);
  const offset = -margin / scale;
  return { image: canvas.transferToImageBitmap(), left: offset, top: offset, extent: side / scale };
}

function paintGround(context: Context2D, scene: Scene): void {
  const { background, size } = scene;
  if (!background) return;
  const ground = new Path2D();
  ground.roundRect(0, 0, size, size, backgroundRadius(scene));
  context.fillStyle = background.colour;
  context.fill(ground);
  context.clip(ground);
}

function drawLayer(context: Context2D, { layer, bitmap }: CanvasLayer, pose: AvatarPose): void {
  if (bitmap) {
    context.drawImage(bitmap.image, bitmap.left, bitmap.top, bitmap.extent, bitmap.extent);
    return;
  }
  if (layer.kind === 'moving') drawShapes(context, layer.draw(pose));
}

function drawShapes(context: Context2D, shapes: readonly Shape[]): void {
  const outlines = new Map<string, Path2D>();
  const outlineOf = (shape: Shape): Path2D => {
    const outline = outlines.get(shape.id) ?? new Path2D(shape.d);
    outlines.set(shape.id, outline);
    return outline;
  };
  for (const shape of shapes) {
    if (!isSeen(shape)) continue;
    const clip = shapes.find(({ id }) => id === shape.clip);
    if (clip) {
      context.save();
      context.clip(outlineOf(clip));
    }
    paintShape(context, shape, outlineOf(shape));
    if (clip) context.restore();
  }
}

function paintShape(context: Context2D, shape: Shape, outline: Path2D): void {
  context.globalAlpha = shape.opacity ?? 1;
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill(outline);
  }
  if (shape.stroke !== undefined) {
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.strokeWidth ?? 1;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(outline);
  }
}
