import type { Point } from './scene.ts';

/** Three indices of points. */
export type Triangle = readonly [number, number, number];

interface Circle {
  readonly triangle: Triangle;
  readonly centre: Point;
  readonly squaredRadius: number;
}

/**
 * Delaunay's triangulation by the algorithm of Bowyer and Watson (1981).
 *
 * @param points at least three, none repeated, not all on one line
 */
export function triangulate(points: readonly Point[]): Triangle[] {
  const count = points.length;
  const all = [...points, ...enclosingTriangle(points)];
  let circles = [circumscribe([count, count + 1, count + 2], all)];
  for (const [index, point] of points.entries()) {
    const hit = circles.filter((circle) => contains(circle, point));
    const untouched = circles.filter((circle) => !contains(circle, point));
    const fresh = outline(hit).map(([a, b]) => circumscribe([a, b, index], all));
    circles = [...untouched, ...fresh];
  }
  return circles
    .map(({ triangle }) => triangle)
    .filter((triangle) => triangle.every((index) => index < count));
}

function enclosingTriangle(points: readonly Point[]): Point[] {
  const reach = 50 * Math.max(...points.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  return [
    [-reach, -reach],
    [reach, -reach],
    [0, reach],
  ];
}

function contains({ centre, squaredRadius }: Circle, [x, y]: Point): boolean {
  return (x - centre[0]) ** 2 + (y - centre[1]) ** 2 < squaredRadius;
}

/** The edges that belong to one triangle only. */
function outline(circles: readonly Circle[]): [number, number][] {
  const edges = new Map<string, [number, number]>();
  for (const { triangle } of circles) {
    const [a, b, c] = triangle;
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      const key = from < to ? `${from}-${to}` : `${to}-${from}`;
      if (!edges.delete(key)) {
        edges.set(key, [from, to]);
      }
    }
  }
  return [...edges.values()];
}

function circumscribe(triangle: Triangle, points: readonly Point[]): Circle {
  const [[ax, ay], [bx, by], [cx, cy]] = cornersOf(triangle, points);
  const twiceArea = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  const a = ax * ax + ay * ay;
  const b = bx * bx + by * by;
  const c = cx * cx + cy * cy;
  const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twiceArea;
  const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twiceArea;
  return { triangle, centre: [x, y], squaredRadius: (ax - x) ** 2 + (ay - y) ** 2 };
}

/**
 * The three corners of a triangle.
 *
 * @throws RangeError when it names a point that is not there
 */
export function cornersOf<T>(triangle: Triangle, points: readonly T[]): [T, T, T] {
  const [a, b, c] = [points[triangle[0]], points[triangle[1]], points[triangle[2]]];
  if (a === undefined || b === undefined || c === undefined) {
    throw new RangeError(`No such triangle among ${points.length} points: ${triangle.join(', ')}.`);
  }
  return [a, b, c];
}
