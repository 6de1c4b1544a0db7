import avataaars from '@dicebear/styles/avataaars.json' with { type: 'json' };
import type { DrawingElement } from '../../scene/markup.ts';

const { accessories, clothes, clothesGraphic, facialHair, top } = avataaars.components;

/** avataaars' own drawings, each in the coordinates of its component. */
export const TOPS = elementsByName(top.variants);
export const CLOTHES = elementsByName(clothes.variants);
export const GRAPHICS = elementsByName(clothesGraphic.variants);
export const FACIAL_HAIR = elementsByName(facialHair.variants);
export const GLASSES = elementsByName(withClearLenses(accessories.variants));

type Drawings = Readonly<Record<string, { readonly elements: readonly DrawingElement[] }>>;

function elementsByName(variants: Drawings): Readonly<Record<string, readonly DrawingElement[]>> {
  return Object.fromEntries(
    Object.entries(variants).map(([name, { elements }]) => [name, elements]),
  );
}

/**
 * The glasses without the `style` attribute of their reflections, which a strict page refuses: light that is
 * screened onto a lens equals white that fades out.
 */
function withClearLenses(variants: Drawings): Drawings {
  return Object.fromEntries(
    Object.entries(variants).map(([name, { elements }]) => [
      name,
      { elements: elements.map(fadingToClear) },
    ]),
  );
}

function fadingToClear(element: DrawingElement): DrawingElement {
  const { attributes, children } = element;
  const fadesToBlack = element.name === 'stop' && attributes?.['stop-color'] === undefined;
  return {
    ...element,
    ...(fadesToBlack && {
      attributes: { ...attributes, 'stop-color': 'white', 'stop-opacity': '0' },
    }),
    ...(children && { children: children.map(fadingToClear) }),
  };
}
