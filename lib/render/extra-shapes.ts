import type { Shape } from '../avatar/scene/scene.ts';
import { EXTRA, isSeen, shapeAttributes } from '../avatar/scene/svg.ts';
import { element } from './svg-elements.ts';

interface ExtraView {
  readonly path: SVGPathElement;
  attributes: Readonly<Record<string, string>>;
}

/** Shapes that come and go over an avatar: their paths are kept for the next ones. */
export class ExtraShapes {
  readonly #parent: SVGElement;
  readonly #views: ExtraView[] = [];
  #shown = 0;

  constructor(parent: SVGElement) {
    this.#parent = parent;
  }

  /** Shows these shapes, and none of those before them. */
  update(shapes: readonly Shape[]): void {
    if (shapes.length === 0 && this.#shown === 0) return;
    const seen = shapes.filter(isSeen);
    for (const [index, shape] of seen.entries()) {
      show(this.#viewAt(index), shapeAttributes(EXTRA, shape));
    }
    for (const view of this.#views.slice(seen.length, this.#shown)) show(view, { display: 'none' });
    this.#shown = seen.length;
  }

  #viewAt(index: number): ExtraView {
    const former = this.#views[index];
    if (former) return former;
    const path = element(this.#parent.ownerDocument, 'path');
    this.#parent.append(path);
    const view = { path, attributes: {} };
    this.#views.push(view);
    return view;
  }
}

/** Writes what differs from what the path has. */
function show(view: ExtraView, attributes: ExtraView['attributes']): void {
  for (const name of Object.keys(view.attributes)) {
    if (!(name in attributes)) view.path.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (view.attributes[name] !== value) view.path.setAttribute(name, value);
  }
  view.attributes = attributes;
}
