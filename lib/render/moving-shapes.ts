import { type AvatarPose, REST_POSE } from '../avatar/pose/avatar-pose.ts';
import type { MovingLayer } from '../avatar/scene/scene.ts';
import { clipId, isSeen, shapeAttributes } from '../avatar/scene/svg.ts';
import { element } from './svg-elements.ts';

interface ShapeView {
  readonly path: SVGPathElement;
  /** The outline again, in the clip path of the shapes that this one clips. */
  readonly clip: SVGPathElement | undefined;
  /** What each of the two has. */
  d: string;
  clipD: string;
  fill: string | undefined;
  opacity: number;
  seen: boolean;
}

/** The paths of a moving layer. */
export class MovingShapes {
  readonly #layer: MovingLayer;
  readonly #views: readonly ShapeView[];

  constructor(group: SVGGElement, layer: MovingLayer, prefix: string) {
    const document = group.ownerDocument;
    const shapes = layer.draw(REST_POSE);
    const clipping = new Set(shapes.map(({ clip }) => clip));
    this.#layer = layer;
    this.#views = shapes.map((shape) => {
      const attributes = shapeAttributes(layer, shape);
      const path = element(document, 'path', prefixed({ ...attributes, display: 'none' }, prefix));
      const clip = clipping.has(shape.id) ? element(document, 'path', { d: shape.d }) : undefined;
      if (clip) {
        const outline = element(document, 'clipPath', {
          id: `${prefix}-${clipId(layer, shape.id)}`,
        });
        outline.append(clip);
        group.append(outline);
      }
      const { d, fill, opacity = 1 } = shape;
      return { path, clip, d, clipD: d, fill, opacity, seen: false };
    });
    group.append(...this.#views.map(({ path }) => path));
  }

  /** Gives each path what it has in this pose and didn't have before. */
  update(pose: AvatarPose): void {
    const shapes = this.#layer.draw(pose);
    for (let index = 0; index < shapes.length; index += 1) {
      const shape = shapes[index];
      const view = this.#views[index];
      if (!shape || !view) throw new Error(`${this.#layer.id} draws shapes it didn't have.`);
      const seen = isSeen(shape);
      if (seen !== view.seen) setDisplay(view, seen);
      if (view.clip && shape.d !== view.clipD) setClip(view, view.clip, shape.d);
      if (!seen) continue;
      if (shape.d !== view.d) setOutline(view, shape.d);
      setPaint(view, shape.fill, shape.opacity ?? 1);
    }
  }
}

function setDisplay(view: ShapeView, seen: boolean): void {
  if (seen) view.path.removeAttribute('display');
  else view.path.setAttribute('display', 'none');
  view.seen = seen;
}

/** Reading path data is what a frame costs the most: an outline that only clips isn't given to its own path too. */
function setClip(view: ShapeView, clip: SVGPathElement, d: string): void {
  clip.setAttribute('d', d);
  view.clipD = d;
}

function setOutline(view: ShapeView, d: string): void {
  view.path.setAttribute('d', d);
  view.d = d;
}

function setPaint(view: ShapeView, fill: string | undefined, opacity: number): void {
  if (fill !== undefined && fill !== view.fill) {
    view.path.setAttribute('fill', fill);
    view.fill = fill;
  }
  // A thousandth can't be seen.
  if (Math.abs(opacity - view.opacity) < 0.001) return;
  view.path.setAttribute('opacity', String(Math.round(opacity * 1000) / 1000));
  view.opacity = opacity;
}

function prefixed(attributes: Readonly<Record<string, string>>, prefix: string) {
  const clip = attributes['clip-path'];
  return clip === undefined
    ? attributes
    : { ...attributes, 'clip-path': clip.replace('#', `#${prefix}-`) };
}
