import { type AvatarPose, REST_POSE } from '../avatar/pose/avatar-pose.ts';
import { matrixText } from '../avatar/scene/matrix.ts';
import { type Layer, moveTogether, type Scene, type Shape } from '../avatar/scene/scene.ts';
import { prefixIds } from '../avatar/scene/svg.ts';
import { ExtraShapes } from './extra-shapes.ts';
import { MovingShapes } from './moving-shapes.ts';
import { element, fragmentOf, movingGroup, setGround } from './svg-elements.ts';

export interface AvatarViewOptions {
  /** Leaves the background out, whatever the scene says. */
  readonly transparent?: boolean;
}

/** Neighbouring layers that move together: one transform carries them all. */
interface JointView {
  /** Any of them. */
  readonly layer: Layer;
  readonly group: SVGGElement;
  readonly shapes: MovingShapes[];
  transform: string;
}

/** A scene as SVG elements that follow poses: each frame touches only the attributes that changed. */
export class AvatarView {
  readonly #scene: Scene;
  readonly #joints: readonly JointView[];
  readonly #extra: ExtraShapes;

  private constructor(scene: Scene, joints: readonly JointView[], extra: ExtraShapes) {
    this.#scene = scene;
    this.#joints = joints;
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
    const view = new AvatarView(scene, jointViews(ground, scene, prefix), new ExtraShapes(svg));
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
    for (const joint of this.#joints) {
      const transform = matrixText(this.#scene.transformOf(joint.layer, pose));
      if (transform !== joint.transform) {
        joint.group.setAttribute('transform', transform);
        joint.transform = transform;
      }
      for (const shapes of joint.shapes) shapes.update(pose);
    }
    this.#extra.update(extra);
  }
}

function jointViews(ground: SVGElement, scene: Scene, prefix: string): readonly JointView[] {
  const document = ground.ownerDocument;
  const joints: JointView[] = [];
  for (const layer of scene.layers) {
    let joint = joints.at(-1);
    if (!joint || !moveTogether(joint.layer, layer)) {
      joint = { layer, group: movingGroup(ground, layer, prefix), shapes: [], transform: '' };
      joints.push(joint);
    }
    const group = element(document, 'g', { 'data-layer': layer.id });
    joint.group.append(group);
    if (layer.kind === 'moving') joint.shapes.push(new MovingShapes(group, layer, prefix));
    else group.append(fragmentOf(document, prefixIds(layer.svg, prefix)));
  }
  return joints;
}

/** Ids have to differ between the avatars of a page. */
function randomPrefix(): string {
  return `a${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}
