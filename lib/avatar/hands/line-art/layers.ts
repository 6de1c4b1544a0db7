import type { DrawingElement } from '../../scene/markup.ts';
import type { Layer, MovingLayer, StaticLayer } from '../../scene/scene.ts';

/** A still layer that goes along with the head. */
export function still(
  id: string,
  depth: number,
  svg: string,
  joint: Layer['joint'] = 'head',
): StaticLayer {
  return { kind: 'static', id, joint, depth, svg };
}

/** A layer of the face. */
export function drawn(id: string, depth: number, draw: MovingLayer['draw']): MovingLayer {
  return { kind: 'moving', id, joint: 'head', depth, draw };
}

type Variants = Readonly<Record<string, { readonly elements: readonly DrawingElement[] }>>;

/**
 * The drawing of a variant; without a variant there is none.
 *
 * @throws RangeError when the style has no such variant
 */
export function elementsOf(
  variants: Variants,
  name: string | undefined,
): readonly DrawingElement[] {
  if (name === undefined) return [];
  const variant = variants[name];
  if (variant === undefined) {
    throw new RangeError(`There is no ${name}. Known: ${Object.keys(variants).join(', ')}.`);
  }
  return variant.elements;
}
