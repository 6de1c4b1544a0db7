import { type AvatarPose, REST_POSE } from '../avatar/pose/avatar-pose.ts';
import { matrixText } from '../avatar/scene/matrix.ts';
import type { Layer, Scene, Shape } from '../avatar/scene/scene.ts';
import { prefixIds } from '../avatar/scene/svg.ts';
import { ExtraShapes } from './extra-shapes.ts';
import { MovingShapes } from './moving-shapes.ts';
import { element, fragmentOf, layerGroup, setGround } from './svg-elements.ts';

export interface AvatarViewOptions {
  /** Leaves the background out, whatever the scene says. */
  readonly transparent?: boolean;
}

interface LayerView {
  readonly layer: Layer;
  readonly group: SVGGElement;
  readonly shapes: MovingShapes | undefined;
  transform: string;
}

/** A scene as SVG elements that follow poses: each frame touches only the attributes that changed. */
export class AvatarView {
  readonly #scene: Scene;
  readonly #layers: readonly LayerView[];
  readonly #extra: ExtraShapes;

  private constructor(scene: Scene, layers: readonly LayerView[], extra: ExtraShapes) {
    this.#scene = scene;
    this.#layers = layers;
    this.#extra = extra;
  }

  /** Draws a scene at rest in place of what an element contains. */
  static create(parent: Element, scene: Scene, options: AvatarViewOptions = {}): AvatarView {
    const { ownerDocument: document } = parent;
    const prefix = randomPrefix();
    const svg = element(document, 'svg', {
      viewBox: `0 0 ${scene.size} ${scene.size}`,
      fill: 'none',
      'aria-hidden': 'true',
    });
    svg.append(fragmentOf(document, `<defs>${prefixIds(scene.defs, prefix)}</defs>`));
    const ground = setGround(svg, scene, prefix, options.transparent === true);
    const layers = scene.layers.map((layer): LayerView => {
      const group = layerGroup(ground, layer, prefix);
      if (layer.kind === 'moving') {
        return { layer, group, shapes: new MovingShapes(group, layer, prefix), transform: '' };
      }
      group.append(fragmentOf(document, prefixIds(layer.svg, prefix)));
      return { layer, group, shapes: undefined, transform: '' };
    });
    const view = new AvatarView(scene, layers, new ExtraShapes(svg));
    view.update(REST_POSE);
    parent.replaceChildren(svg);
    return view;
  }

  /**
   * Shows a pose.
   *
   * @param extra drawn over everything, in the scene's coordinates, also where a round background ends
   */
  update(pose: AvatarPose, extra: readonly Shape[] = []): void {
    for (const view of this.#layers) {
      const transform = matrixText(this.#scene.transformOf(view.layer, pose));
      if (transform !== view.transform) {
        view.group.setAttribute('transform', transform);
        view.transform = transform;
      }
      view.shapes?.update(pose);
    }
    this.#extra.update(extra);
  }
}

/** Ids have to differ between the avatars of a page. */
function randomPrefix(): string {
  return `a${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}
