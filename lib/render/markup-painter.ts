import { applyTransform, type Context2D, elementPath, linearGradient } from './markup-shapes.ts';
import { type MarkupElement, parseMarkup } from './markup-tree.ts';

/** What an element hands down to its children. */
interface Paint {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  readonly opacity: number;
}

const NOTHING: Paint = {
  fill: 'none',
  fillOpacity: 1,
  stroke: 'none',
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  opacity: 1,
};

/** What a drawing's elements refer to, and their outlines. */
interface Parts {
  readonly definitions: ReadonlyMap<string, MarkupElement>;
  readonly outlines: ReadonlyMap<MarkupElement, Path2D>;
}

/** Elements that are drawn only where another refers to them. */
const DEFINITIONS = ['defs', 'clipPath', 'linearGradient', 'mask'];

/** The markup of a static layer, read once to be painted often, in a page and in a worker alike. */
export class MarkupDrawing {
  readonly #elements: readonly MarkupElement[];
  readonly #parts: Parts;

  /**
   * @param defs markup that the layer may refer to
   * @throws Error that shows where the markup is something that hands don't write
   */
  constructor(markup: string, defs: string) {
    this.#elements = parseMarkup(markup);
    const all = [...parseMarkup(defs), ...this.#elements];
    this.#parts = {
      definitions: new Map(definitionsIn(all)),
      outlines: new Map(outlinesIn(all)),
    };
  }

  /** How many outlines have to be filled or drawn. */
  get outlines(): number {
    return this.#parts.outlines.size;
  }

  paint(context: Context2D): void {
    for (const element of this.#elements) paint(context, element, NOTHING, this.#parts);
  }
}

function outlinesIn(elements: readonly MarkupElement[]): readonly [MarkupElement, Path2D][] {
  return elements.flatMap((element) => {
    const outline = elementPath(element);
    const inner = outlinesIn(element.children);
    return outline === undefined
      ? inner
      : [[element, outline] as [MarkupElement, Path2D], ...inner];
  });
}

function definitionsIn(elements: readonly MarkupElement[]): readonly [string, MarkupElement][] {
  return elements.flatMap((element) => {
    const { id } = element.attributes;
    const inner = definitionsIn(element.children);
    return id === undefined ? inner : [[id, element] as [string, MarkupElement], ...inner];
  });
}

function paint(context: Context2D, element: MarkupElement, inherited: Paint, parts: Parts): void {
  const { name, attributes, children } = element;
  if (DEFINITIONS.includes(name)) return;
  const own = paintOf(attributes, inherited);
  context.save();
  applyTransform(context, attributes.transform);
  clipBy(context, attributes['clip-path'] ?? attributes.mask, parts);
  if (name === 'text') writeText(context, element, own, parts);
  else {
    const outline = parts.outlines.get(element);
    if (outline) paintPath(context, outline, element, own, parts);
  }
  for (const child of children) paint(context, child, own, parts);
  context.restore();
}

function paintOf(attributes: Readonly<Record<string, string>>, inherited: Paint): Paint {
  const number = (name: string, otherwise: number) => Number(attributes[name] ?? otherwise);
  return {
    fill: attributes.fill ?? inherited.fill,
    fillOpacity: number('fill-opacity', inherited.fillOpacity),
    stroke: attributes.stroke ?? inherited.stroke,
    strokeOpacity: number('stroke-opacity', inherited.strokeOpacity),
    strokeWidth: number('stroke-width', inherited.strokeWidth),
    cap: (attributes['stroke-linecap'] as CanvasLineCap | undefined) ?? inherited.cap,
    join: (attributes['stroke-linejoin'] as CanvasLineJoin | undefined) ?? inherited.join,
    opacity: inherited.opacity * number('opacity', 1),
  };
}

function paintPath(
  context: Context2D,
  outline: Path2D,
  { attributes }: MarkupElement,
  own: Paint,
  parts: Parts,
): void {
  if (own.fill !== 'none') {
    context.globalAlpha = own.opacity * own.fillOpacity;
    context.fillStyle = styleOf(context, own.fill, parts);
    context.fill(outline, attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero');
  }
  if (own.stroke !== 'none') {
    context.globalAlpha = own.opacity * own.strokeOpacity;
    context.strokeStyle = styleOf(context, own.stroke, parts);
    context.lineWidth = own.strokeWidth;
    context.lineCap = own.cap;
    context.lineJoin = own.join;
    context.stroke(outline);
  }
}

function styleOf(
  context: Context2D,
  value: string,
  { definitions }: Parts,
): string | CanvasGradient {
  const id = referenceOf(value);
  if (id === undefined) return value;
  const gradient = definitions.get(id);
  if (gradient?.name !== 'linearGradient')
    throw new Error(`${value} is no gradient of this drawing.`);
  return linearGradient(context, gradient);
}

function clipBy(context: Context2D, value: string | undefined, parts: Parts): void {
  if (value === undefined) return;
  const clip = parts.definitions.get(referenceOf(value) ?? '');
  if (!clip) throw new Error(`${value} is no clip path of this drawing.`);
  const outline = new Path2D();
  for (const child of clip.children) {
    const part = parts.outlines.get(child);
    if (part) outline.addPath(part);
  }
  context.clip(outline);
}

function referenceOf(value: string): string | undefined {
  return /^url\(#(.+)\)$/.exec(value)?.[1];
}

function writeText(
  context: Context2D,
  { attributes, text }: MarkupElement,
  own: Paint,
  parts: Parts,
): void {
  const { x = '0', y = '0' } = attributes;
  const { 'font-weight': weight = '400', 'font-family': family = 'sans-serif' } = attributes;
  const anchor = attributes['text-anchor'];
  context.font = `${weight} ${attributes['font-size'] ?? '16'}px ${family}`;
  context.textAlign = anchor === 'middle' ? 'center' : 'start';
  context.globalAlpha = own.opacity * own.fillOpacity;
  context.fillStyle = styleOf(context, own.fill, parts);
  context.translate(Number(x), Number(y));
  const { textLength } = attributes;
  if (textLength !== undefined && text !== '') {
    context.scale(Number(textLength) / context.measureText(text).width, 1);
  }
  context.fillText(text, 0, 0);
}
