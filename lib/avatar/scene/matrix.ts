/** An affine map [a b c d e f], as SVG and canvas take it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A point in the scene's coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** @param degrees clockwise as one looks at the picture */
export function rotation(degrees: number, { x, y }: Point): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** Moves by (x, y) and narrows or widens around `centre`. */
export function shifted(
  x: number,
  y: number,
  scaleX: number,
  scaleY: number,
  centre: Point,
): Matrix {
  return [scaleX, 0, 0, scaleY, x + centre.x * (1 - scaleX), y + centre.y * (1 - scaleY)];
}

/** A transform attribute, rounded so that a steady head gives a steady picture. */
export function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.map((value, index) => rounded(value, index < 4 ? 10_000 : 100)).join(' ')})`;
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps + 0;
}
