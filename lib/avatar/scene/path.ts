import { hundredths } from './decimal.ts';

/** Path data from a template: numbers are rounded to two decimals, which a 1000-pixel picture can't show. */
export function path(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    text += typeof value === 'number' ? hundredths(value) : value;
    text += parts[index + 1] ?? '';
  }
  return text;
}

export function ellipse(x: number, y: number, radiusX: number, radiusY = radiusX): string {
  const [width, height] = [Math.max(0, radiusX), Math.max(0, radiusY)];
  return path`M${x - width} ${y}a${width} ${height} 0 1 0 ${2 * width} 0a${width} ${height} 0 1 0 ${-2 * width} 0z`;
}
