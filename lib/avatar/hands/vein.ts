import { path } from '../scene/path.ts';

/** How far the bows' ends and their bulge lie from the middle of the mark, in the drawing's units. */
export interface VeinMeasures {
  readonly near: number;
  readonly far: number;
  readonly bend: number;
}

/** The mark of anger around (x, y): four short bows that bulge towards their middle. */
export function veinPath(x: number, y: number, { near, far, bend }: VeinMeasures): string {
  return [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ]
    .map(
      ([h = 1, v = 1]) =>
        path`M${x + h * near} ${y + v * far}Q${x + h * bend} ${y + v * bend} ${x + h * far} ${y + v * near}`,
    )
    .join('');
}
