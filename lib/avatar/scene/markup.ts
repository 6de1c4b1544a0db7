import type { HexColour } from '../palettes.ts';

/** An element of a DiceBear drawing, as far as the styles here use that format. */
export interface DrawingElement {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly DrawingElement[];
}

/** What the names in a drawing stand for. */
export interface Palette {
  /** By the style's name for it, such as `skin`. */
  readonly colours: Readonly<Record<string, HexColour>>;
  /** The elements that take a component's place; one that isn't there is left out. */
  readonly components?: Readonly<Record<string, readonly DrawingElement[]>>;
}

/** Rules such as `mix-blend-mode` that a strict page refuses are left out. */
const REFUSED = /^(style|on.*)$/i;

/** Writes a DiceBear drawing as SVG markup with its colours and components filled in. */
export function markupOf(elements: readonly DrawingElement[], palette: Palette): string {
  return elements.map((element) => elementMarkup(element, palette)).join('');
}

/** Puts markup into a group that is moved as a DiceBear transform says. */
export function moved(markup: string, transform: string): string {
  return markup === '' ? '' : `<g transform="${transform}">${markup}</g>`;
}

/** A text for an attribute or for an element's content. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function elementMarkup(element: DrawingElement, palette: Palette): string {
  const { type, name, attributes = {}, children = [] } = element;
  if (type === 'text') return typeof element.value === 'string' ? escaped(element.value) : '';
  if (name === undefined) return '';
  if (type === 'component') {
    const inner = markupOf(palette.components?.[name] ?? [], palette);
    const { transform } = attributes;
    return typeof transform === 'string' ? moved(inner, escaped(transform)) : inner;
  }
  const written = Object.entries(attributes)
    .filter(([key]) => !REFUSED.test(key))
    .map(([key, value]) => ` ${key}="${escaped(attributeValue(value, palette))}"`)
    .join('');
  const inner = markupOf(children, palette);
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

function attributeValue(value: unknown, { colours }: Palette): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const name = colourName(value);
  const colour = name === undefined ? undefined : colours[name];
  if (colour === undefined) {
    throw new Error(
      `${JSON.stringify(value)} is no colour. Known: ${Object.keys(colours).join(', ')}.`,
    );
  }
  return colour;
}

function colourName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined;
  return typeof value.name === 'string' ? value.name : undefined;
}
