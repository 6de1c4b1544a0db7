import { type Layer, moveTogether, type Scene } from '../avatar/scene/scene.ts';
import type { MarkupDrawing } from './markup-painter.ts';

/** A static layer's pixels, and where they belong in the scene's coordinates. */
export interface LayerBitmap {
  readonly image: ImageBitmap;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A layer may lie outside of the picture and come in when the head moves: so much of it is kept. */
const MARGIN = 0.25;
/** How finely the extent of a drawing is looked for, in pixels for the scene's width. */
const COARSE = 112;

/** Layers that lie on each other and always move together, as one: each costs a copy in every frame. */
export function joinedLayers(layers: readonly Layer[]): readonly Layer[] {
  const joined: Layer[] = [];
  for (const layer of layers) {
    const below = joined.at(-1);
    if (below?.kind === 'static' && layer.kind === 'static' && moveTogether(below, layer)) {
      joined.splice(-1, 1, { ...below, svg: below.svg + layer.svg });
    } else joined.push(layer);
  }
  return joined;
}

/**
 * Rasters a static layer's drawing, as far as anything is drawn there: the smaller it is, the faster it is copied.
 *
 * @param size of the whole scene in pixels
 * @returns undefined where nothing is drawn
 */
export function rasteredLayer(
  drawing: MarkupDrawing,
  scene: Scene,
  size: number,
): LayerBitmap | undefined {
  const extent = extentOf(drawing, scene);
  if (!extent) return undefined;
  const scale = size / scene.size;
  const [width, height] = [extent.width * scale, extent.height * scale].map(Math.ceil);
  const context = contextOf(width ?? 1, height ?? 1);
  context.scale(scale, scale);
  context.translate(-extent.left, -extent.top);
  drawing.paint(context);
  return {
    image: context.canvas.transferToImageBitmap(),
    left: extent.left,
    top: extent.top,
    width: context.canvas.width / scale,
    height: context.canvas.height / scale,
  };
}

type Extent = Omit<LayerBitmap, 'image'>;

/** The rectangle in the scene's coordinates that holds all that is drawn, with a pixel of the coarse look around. */
function extentOf(drawing: MarkupDrawing, { size }: Scene): Extent | undefined {
  const margin = Math.ceil(COARSE * MARGIN);
  const side = COARSE + 2 * margin;
  const context = contextOf(side, side, { willReadFrequently: true });
  context.translate(margin, margin);
  context.scale(COARSE / size, COARSE / size);
  drawing.paint(context);
  const { data } = context.getImageData(0, 0, side, side);
  let [left, top, right, bottom] = [side, side, -1, -1];
  for (let index = 3; index < data.length; index += 4) {
    if (data[index] === 0) continue;
    const pixel = (index - 3) / 4;
    const [x, y] = [pixel % side, Math.floor(pixel / side)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (right < 0) return undefined;
  const unit = size / COARSE;
  return {
    left: (left - 1 - margin) * unit,
    top: (top - 1 - margin) * unit,
    width: (right - left + 3) * unit,
    height: (bottom - top + 3) * unit,
  };
}

function contextOf(width: number, height: number, options?: CanvasRenderingContext2DSettings) {
  const context = new OffscreenCanvas(Math.max(1, width), Math.max(1, height)).getContext(
    '2d',
    options,
  );
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}
