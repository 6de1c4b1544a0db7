/** Path data from a template: numbers are rounded to two decimals, which a 1000-pixel picture can't show. */
export function path(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) {
    const written = typeof value === 'number' ? Math.round(value * 100) / 100 + 0 : value;
    text += `${written}${parts[index + 1] ?? ''}`;
  }
  return text;
}

export function ellipse(x: number, y: number, radiusX: number, radiusY = radiusX): string {
  const [width, height] = [Math.max(0, radiusX), Math.max(0, radiusY)];
  return path`M${x - width} ${y}a${width} ${height} 0 1 0 ${2 * width} 0a${width} ${height} 0 1 0 ${-2 * width} 0z`;
}

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** From `from` at 0 to `to` at 1. */
export function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 up to `start`, 1 from `end` on, and smooth between. */
export function ease(start: number, end: number, value: number): number {
  const share = clamp01((value - start) / (end - start));
  return share * share * (3 - 2 * share);
}
