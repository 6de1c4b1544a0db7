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

type Definitions = ReadonlyMap<string, MarkupElement>;

/** Elements that are drawn only where another refers to them. */
const DEFINITIONS = ['defs', 'clipPath', 'linearGradient', 'mask'];

/**
 * Paints the markup of a static layer: what of SVG the hands use, in a page and in a worker alike.
 *
 * @param defs markup that the layer may refer to
 */
export function paintMarkup(context: Context2D, markup: string, defs: string): void {
  const elements = parseMarkup(markup);
  const definitions = new Map(definitionsIn([...parseMarkup(defs), ...elements]));
  for (const element of elements) paint(context, element, NOTHING, definitions);
}

function definitionsIn(elements: readonly MarkupElement[]): readonly [string, MarkupElement][] {
  return elements.flatMap((element) => {
    const { id } = element.attributes;
    const inner = definitionsIn(element.children);
    return id === undefined ? inner : [[id, element] as [string, MarkupElement], ...inner];
  });
}

function paint(
  context: Context2D,
  element: MarkupElement,
  inherited: Paint,
  defs: Definitions,
): void {
  const { name, attributes, children } = element;
  if (DEFINITIONS.includes(name)) return;
  const own = paintOf(attributes, inherited);
  context.save();
  applyTransform(context, attributes.transform);
  clipBy(context, attributes['clip-path'] ?? attributes.mask, defs);
  if (name === 'text') writeText(context, element, own, defs);
  else {
    const outline = elementPath(element);
    if (outline) paintPath(context, outline, element, own, defs);
  }
  for (const child of children) paint(context, child, own, defs);
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
  defs: Definitions,
): void {
  if (own.fill !== 'none') {
    context.globalAlpha = own.opacity * own.fillOpacity;
    context.fillStyle = styleOf(context, own.fill, defs);
    context.fill(outline, attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero');
  }
  if (own.stroke !== 'none') {
    context.globalAlpha = own.opacity * own.strokeOpacity;
    context.strokeStyle = styleOf(context, own.stroke, defs);
    context.lineWidth = own.strokeWidth;
    context.lineCap = own.cap;
    context.lineJoin = own.join;
    context.stroke(outline);
  }
}

function styleOf(context: Context2D, value: string, defs: Definitions): string | CanvasGradient {
  const id = referenceOf(value);
  if (id === undefined) return value;
  const gradient = defs.get(id);
  if (gradient?.name !== 'linearGradient')
    throw new Error(`${value} is no gradient of this drawing.`);
  return linearGradient(context, gradient);
}

function clipBy(context: Context2D, value: string | undefined, defs: Definitions): void {
  if (value === undefined) return;
  const clip = defs.get(referenceOf(value) ?? '');
  if (!clip) throw new Error(`${value} is no clip path of this drawing.`);
  const outline = new Path2D();
  for (const child of clip.children) {
    const part = elementPath(child);
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
  defs: Definitions,
): void {
  const { x = '0', y = '0' } = attributes;
  const { 'font-weight': weight = '400', 'font-family': family = 'sans-serif' } = attributes;
  const anchor = attributes['text-anchor'];
  context.font = `${weight} ${attributes['font-size'] ?? '16'}px ${family}`;
  context.textAlign = anchor === 'middle' ? 'center' : 'start';
  context.globalAlpha = own.opacity * own.fillOpacity;
  context.fillStyle = styleOf(context, own.fill, defs);
  context.translate(Number(x), Number(y));
  const { textLength } = attributes;
  if (textLength !== undefined && text !== '') {
    context.scale(Number(textLength) / context.measureText(text).width, 1);
  }
  context.fillText(text, 0, 0);
}
