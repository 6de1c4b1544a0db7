import type { DrawingElement } from '../scene/markup.ts';

/** A drawing that joins the style's own as a variant of a component. */
export interface Part {
  readonly elements: readonly DrawingElement[];
}

/** A colour that the configuration chooses, by the style's name for it. */
export type PartColour =
  | 'skin'
  | 'hair'
  | 'hat'
  | 'clothes'
  | 'facialHair'
  | 'accessories'
  | OwnColour;

/** What avataaars has no colour for. */
export type OwnColour = 'makeup' | 'earwear' | 'mask' | 'print';

/** The whites, greys and blacks that avataaars itself mixes in. */
export const PAPER = '#F4F4F4';
export const STEEL = '#E6E6E6';
export const GOLD = '#F2C14E';
const INK = 'black';
const LIGHT = 'white';

function colour(name: PartColour) {
  return { type: 'color', name } as const;
}

function path(d: string, attributes: Readonly<Record<string, unknown>>): DrawingElement {
  return { type: 'element', name: 'path', attributes: { d, ...attributes } };
}

/** A shape in a colour that the person has chosen. */
export function dyed(name: PartColour, d: string, opacity = 1): DrawingElement {
  return path(d, { fill: colour(name), ...(opacity < 1 && { 'fill-opacity': String(opacity) }) });
}

/** A shape in a colour of its own. */
export function painted(fill: string, d: string, opacity = 1): DrawingElement {
  return path(d, { fill, ...(opacity < 1 && { 'fill-opacity': String(opacity) }) });
}

/** A darker place: what avataaars does with black at low opacity. */
export function shade(d: string, opacity = 0.16): DrawingElement {
  return painted(INK, d, opacity);
}

/** A lighter place. */
export function shine(d: string, opacity = 0.3): DrawingElement {
  return painted(LIGHT, d, opacity);
}

/** A round-ended line, for what is thinner than a shape: seams, strands, cables. */
export function line(
  stroke: string | { readonly dyed: PartColour },
  d: string,
  width: number,
  opacity = 1,
): DrawingElement {
  return path(d, {
    fill: 'none',
    stroke: typeof stroke === 'string' ? stroke : colour(stroke.dyed),
    'stroke-width': String(width),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...(opacity < 1 && { 'stroke-opacity': String(opacity) }),
  });
}

/** A darker line. */
export function seam(d: string, width = 2, opacity = 0.16): DrawingElement {
  return line(INK, d, width, opacity);
}

/** Drawings that move together, as an SVG transform says. */
export function placed(transform: string, elements: readonly DrawingElement[]): DrawingElement {
  return { type: 'element', name: 'g', attributes: { transform }, children: elements };
}

/** Drawings of the left half of the picture, and the same on the right. */
export function both(...elements: readonly DrawingElement[]): DrawingElement[] {
  return [...elements, placed('translate(280) scale(-1 1)', elements)];
}

/** A shape with holes: what lies inside of an even number of its outlines is left out. */
export function pierced(name: PartColour, d: string): DrawingElement {
  return path(d, { fill: colour(name), 'fill-rule': 'evenodd' });
}

/** A disc as path data. */
export function disc(x: number, y: number, radius: number, height = radius): string {
  return `M${x - radius} ${y}a${radius} ${height} 0 1 1 ${2 * radius} 0a${radius} ${height} 0 1 1 ${-2 * radius} 0z`;
}
