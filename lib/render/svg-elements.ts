import type { Layer, Scene } from '../avatar/scene/scene.ts';
import { backgroundRadius } from '../avatar/scene/svg.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes. */
export function element<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
): SVGElementTagNameMap[Name] {
  const created = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  return created;
}

/**
 * A hand's own markup as nodes.
 *
 * @throws Error when the markup is malformed
 */
export function fragmentOf(document: Document, markup: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const text = `<svg xmlns="${NAMESPACE}">${markup}</svg>`;
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) throw new Error('A layer has malformed markup.');
  for (const node of [...parsed.documentElement.childNodes]) {
    fragment.append(document.importNode(node, true));
  }
  return fragment;
}

/** Puts the background in, and gives the group in which the layers go. */
export function setGround(
  svg: SVGSVGElement,
  scene: Scene,
  prefix: string,
  transparent: boolean,
): SVGElement {
  const { background, size } = scene;
  if (background === undefined || transparent) return svg;
  const document = svg.ownerDocument;
  const radius = String(backgroundRadius(scene));
  const extent = { width: String(size), height: String(size), rx: radius };
  svg.append(element(document, 'rect', { ...extent, fill: background.colour }));
  if (radius === '0') return svg;
  const id = `${prefix}-ground`;
  const clip = element(document, 'clipPath', { id });
  clip.append(element(document, 'rect', extent));
  const group = element(document, 'g', { 'clip-path': `url(#${id})` });
  svg.append(clip, group);
  return group;
}

/** A group that moves as a layer does; inside of another that clips it, where the layer has a clip. */
export function movingGroup(parent: SVGElement, layer: Layer, prefix: string): SVGGElement {
  const document = parent.ownerDocument;
  const group = element(document, 'g');
  if (layer.clip === undefined) {
    parent.append(group);
    return group;
  }
  const id = `${prefix}-${layer.id}-clip`;
  const clip = element(document, 'clipPath', { id });
  clip.append(element(document, 'path', { d: layer.clip }));
  const outer = element(document, 'g', { 'clip-path': `url(#${id})` });
  outer.append(group);
  parent.append(clip, outer);
  return group;
}
