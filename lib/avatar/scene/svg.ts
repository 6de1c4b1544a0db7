import type { AvatarPose } from '../pose/avatar-pose.ts';
import { IDENTITY, matrixText } from './matrix.ts';
import type { Layer, MovingLayer, Scene, Shape } from './scene.ts';

/** What shapes count as that are drawn over all layers. */
export const EXTRA = { id: 'extra' } as const;

type LayerName = Pick<Layer, 'id'>;

export interface SvgOptions {
  /** Width and height in CSS pixels; without it the picture fills what it stands in. */
  readonly size?: number;
  /** Leaves the background out, whatever the scene says. */
  readonly transparent?: boolean;
  /** Begins every id in the picture. Without it ids come from the content: same id, same drawing. */
  readonly idPrefix?: string;
  /** Drawn over everything, in the scene's coordinates; these clip nothing. */
  readonly extra?: readonly Shape[];
}

/** Draws a scene in a pose as a self-contained SVG: the same input always gives the same text. */
export function sceneSvg(scene: Scene, pose: AvatarPose, options: SvgOptions = {}): string {
  const { size } = scene;
  const extent =
    options.size === undefined ? '' : ` width="${options.size}" height="${options.size}"`;
  const layers = scene.layers.map((layer) => layerMarkup(scene, layer, pose)).join('');
  const defs = scene.defs === '' ? '' : `<defs>${scene.defs}</defs>`;
  const extra = (options.extra ?? []).filter(isSeen).map((shape) => shapeMarkup(EXTRA, shape));
  const body = defs + grounded(scene, layers, options.transparent === true) + extra.join('');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" fill="none"${extent} aria-hidden="true">`;
  return `${head}${prefixIds(body, options.idPrefix ?? contentHash(body))}</svg>`;
}

/** Gives every id in some markup, and every reference to one, a prefix of its own. */
export function prefixIds(markup: string, prefix: string): string {
  return markup.replace(/(\sid="|url\(#|href="#)/g, `$1${prefix}-`);
}

/** How far the background's corners are rounded. A round background cuts off what stands over. */
export function backgroundRadius({ background, size }: Scene): number {
  return background?.shape === 'circle' ? size / 2 : 0;
}

function grounded(scene: Scene, layers: string, transparent: boolean): string {
  const { background, size } = scene;
  if (background === undefined || transparent) return layers;
  const radius = backgroundRadius(scene);
  const rect = `<rect width="${size}" height="${size}" rx="${radius}" fill="${background.colour}"/>`;
  if (radius === 0) return rect + layers;
  const clip = `<clipPath id="ground"><rect width="${size}" height="${size}" rx="${radius}"/></clipPath>`;
  return `${clip}${rect}<g clip-path="url(#ground)">${layers}</g>`;
}

function layerMarkup(scene: Scene, layer: Layer, pose: AvatarPose): string {
  const inner = layer.kind === 'static' ? layer.svg : movingMarkup(layer, pose);
  if (inner === '') return '';
  const matrix = scene.transformOf(layer, pose);
  const transform = matrix === IDENTITY ? '' : ` transform="${matrixText(matrix)}"`;
  const group = `<g${transform}>${inner}</g>`;
  if (layer.clip === undefined) return group;
  const id = `${layer.id}-clip`;
  return `<clipPath id="${id}"><path d="${layer.clip}"/></clipPath><g clip-path="url(#${id})">${group}</g>`;
}

/** A layer's shapes, without those that can't be seen. */
function movingMarkup(layer: MovingLayer, pose: AvatarPose): string {
  const shapes = layer.draw(pose);
  const seen = shapes.filter(isSeen);
  const clips = [...new Set(seen.flatMap(({ clip }) => (clip === undefined ? [] : [clip])))];
  const defs = clips.map((id) => {
    const d = shapes.find((shape) => shape.id === id)?.d ?? '';
    return `<clipPath id="${clipId(layer, id)}"><path d="${d}"/></clipPath>`;
  });
  return [...defs, ...seen.map((shape) => shapeMarkup(layer, shape))].join('');
}

/** Whether a shape leaves a trace in the picture. */
export function isSeen({ d, opacity }: Shape): boolean {
  return d !== '' && (opacity === undefined || opacity > 0.002);
}

/** The id of the clip path that a shape of a layer makes. */
export function clipId({ id }: LayerName, shape: string): string {
  return `${id}-${shape}`;
}

function shapeMarkup(layer: LayerName, shape: Shape): string {
  const attributes = Object.entries(shapeAttributes(layer, shape))
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  return `<path ${attributes}/>`;
}

/** The attributes of a shape's `<path>`, except what stays out because it says nothing. */
export function shapeAttributes(layer: LayerName, shape: Shape): Readonly<Record<string, string>> {
  const { d, fill, stroke, strokeWidth, opacity, clip } = shape;
  return {
    d,
    ...(fill !== undefined && { fill }),
    ...(stroke !== undefined && {
      stroke,
      'stroke-width': String(strokeWidth ?? 1),
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    ...(opacity !== undefined &&
      opacity < 1 && { opacity: String(Math.round(opacity * 1000) / 1000) }),
    ...(clip !== undefined && { 'clip-path': `url(#${clipId(layer, clip)})` }),
  };
}

/** FNV-1a of the text's UTF-16 units, 32 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>. */
function contentHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `a${(hash >>> 0).toString(16)}`;
}
