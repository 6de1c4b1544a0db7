import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Layer, Scene, Shape } from '../avatar/scene/scene.ts';
import { backgroundRadius, isSeen } from '../avatar/scene/svg.ts';
import { joinedLayers, type LayerBitmap, rasteredLayer } from './layer-bitmap.ts';
import { MarkupDrawing } from './markup-painter.ts';
import type { Context2D } from './markup-shapes.ts';

export interface CanvasAvatarOptions {
  /** Leaves the background out, whatever the scene says. */
  readonly transparent?: boolean;
}

interface CanvasLayer {
  readonly layer: Layer;
  readonly clip: Path2D | undefined;
  /** A static layer is one or the other. */
  readonly bitmap: LayerBitmap | undefined;
  readonly drawing: MarkupDrawing | undefined;
}

/**
 * A drawing of at most so many outlines is painted anew in each frame: without a graphics card a flat shape is
 * filled several times as fast as its pixels are turned (`npm run bench`).
 */
const FEW_OUTLINES = 24;

/**
 * An avatar on a canvas, in a page or in a worker: what never changes is read once, and rastered if it is
 * intricate; everything else is drawn as paths in each frame.
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
    const layers = joinedLayers(scene.layers).map((layer) => canvasLayer(layer, scene, size));
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

function canvasLayer(layer: Layer, scene: Scene, size: number): CanvasLayer {
  const clip = layer.clip === undefined ? undefined : new Path2D(layer.clip);
  if (layer.kind === 'moving') return { layer, clip, bitmap: undefined, drawing: undefined };
  const drawing = new MarkupDrawing(layer.svg, scene.defs);
  if (drawing.outlines <= FEW_OUTLINES) return { layer, clip, bitmap: undefined, drawing };
  return { layer, clip, bitmap: rasteredLayer(drawing, scene, size), drawing: undefined };
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

function drawLayer(
  context: Context2D,
  { layer, bitmap, drawing }: CanvasLayer,
  pose: AvatarPose,
): void {
  if (bitmap) {
    const { image, left, top, width, height } = bitmap;
    context.drawImage(image, left, top, width, height);
    return;
  }
  drawing?.paint(context);
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
