import type { Point } from './scene.ts';

/** A place and how far it moves, both in pixels. */
export interface Anchor {
  readonly at: Point;
  readonly by: Point;
}

/** How rounded the field is at an anchor, in pixels: about the distance between landmarks. */
const ROUNDNESS = 8;

/**
 * Interpolates displacements smoothly between anchors with Hardy's multiquadrics (R. L. Hardy, «Multiquadric
 * equations of topography and other irregular surfaces», 1971).
 *
 * @param anchors at least one; two in the same place count as one
 * @returns the displacement of any point: exact at the anchors
 */
export function displacementField(anchors: readonly Anchor[]): (point: Point) => Point {
  const distinct = withoutRepetition(anchors);
  const matrix = distinct.map(({ at }) => distinct.map((other) => multiquadric(at, other.at)));
  const weights = solve(
    matrix,
    distinct.map(({ by }) => [by[0], by[1]]),
  );
  return (point) => {
    let x = 0;
    let y = 0;
    for (const [index, { at }] of distinct.entries()) {
      const value = multiquadric(point, at);
      x += value * (weights[index]?.[0] ?? 0);
      y += value * (weights[index]?.[1] ?? 0);
    }
    return [x, y];
  };
}

function multiquadric(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], ROUNDNESS);
}

function withoutRepetition(anchors: readonly Anchor[]): Anchor[] {
  return [...new Map(anchors.map((anchor) => [anchor.at.join(), anchor])).values()];
}

/** Gauss's elimination with partial pivoting; changes its parameters. */
function solve(matrix: number[][], right: number[][]): number[][] {
  const rows = matrix.map((row, index) => [...row, ...(right[index] ?? [])]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivotIndex = indexOfPivot(rows, column);
    const pivotRow = rows[pivotIndex] ?? [];
    rows[pivotIndex] = rows[column] ?? [];
    rows[column] = pivotRow;
    const pivot = pivotRow[column] ?? 1;
    for (const row of rows) {
      if (row !== pivotRow) {
        subtract(row, pivotRow, (row[column] ?? 0) / pivot, column);
      }
    }
  }
  return rows.map((row, index) => row.slice(size).map((value) => value / (row[index] ?? 1)));
}

function indexOfPivot(rows: readonly number[][], column: number): number {
  let best = column;
  for (let index = column + 1; index < rows.length; index += 1) {
    if (Math.abs(rows[index]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) {
      best = index;
    }
  }
  return best;
}

function subtract(row: number[], pivotRow: readonly number[], factor: number, from: number): void {
  for (let index = from; index < row.length; index += 1) {
    row[index] = (row[index] ?? 0) - factor * (pivotRow[index] ?? 0);
  }
}
