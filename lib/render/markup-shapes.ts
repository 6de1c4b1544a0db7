import type { MarkupElement } from './markup-tree.ts';

/** A canvas of the page or of a worker. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The outline of a shape's element; undefined for groups and whatever else has none. */
export function elementPath({ name, attributes }: MarkupElement): Path2D | undefined {
  const number = (key: string) => Number(attributes[key] ?? 0);
  const path = new Path2D(name === 'path' ? attributes.d : undefined);
  switch (name) {
    case 'path':
      break;
    case 'rect':
      path.roundRect(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        Math.min(number('rx'), number('width') / 2, number('height') / 2),
      );
      break;
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      break;
    case 'ellipse':
      path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI);
      break;
    case 'line':
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
      break;
    default:
      return undefined;
  }
  return path;
}

/** A gradient in the coordinates of its user space, which is the only kind that hands use. */
export function linearGradient(
  context: Context2D,
  { attributes, children }: MarkupElement,
): CanvasGradient {
  const number = (key: string) => Number(attributes[key] ?? 0);
  const gradient = context.createLinearGradient(
    number('x1'),
    number('y1'),
    number('x2'),
    number('y2'),
  );
  for (const { attributes: stop } of children) {
    const { 'stop-color': colour = 'black', 'stop-opacity': opacity = '1' } = stop;
    gradient.addColorStop(Number(stop.offset ?? 0), colourWithOpacity(colour, Number(opacity)));
  }
  return gradient;
}

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };

function colourWithOpacity(colour: string, opacity: number): string {
  const hex = NAMED[colour] ?? colour;
  const long = /^#[0-9a-f]{3}$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const alpha = Math.round(opacity * 255).toString(16);
  return `${long}${alpha.padStart(2, '0')}`;
}

const STEP = /(\w+)\(([^)]*)\)/g;

/** Applies an SVG transform list. */
export function applyTransform(context: Context2D, transform: string | undefined): void {
  for (const [, name, list = ''] of (transform ?? '').matchAll(STEP)) {
    const [a = 0, b, c, d, e, f] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    switch (name) {
      case 'translate':
        context.translate(a, b ?? 0);
        break;
      case 'scale':
        context.scale(a, b ?? a);
        break;
      case 'rotate':
        context.translate(b ?? 0, c ?? 0);
        context.rotate((a * Math.PI) / 180);
        context.translate(-(b ?? 0), -(c ?? 0));
        break;
      case 'matrix':
        context.transform(a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0);
        break;
      default:
        throw new Error(`${name} is no transform that a canvas knows here.`);
    }
  }
}
