import type { FeaturePoint, FeaturePoints } from '../expression/feature-points.ts';

/** A similarity: x' = a x - b y + e, y' = b x + a y + f (pixels of the frame to pixels of the crop). */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly e: number;
  readonly f: number;
}

type Point = readonly [x: number, y: number];

/** Corners of the eyes and of the mouth in MediaPipe's face mesh; left is the left of the picture. */
export const LEFT_EYE = [33, 133] as const;
export const RIGHT_EYE = [362, 263] as const;
export const MOUTH = [61, 291] as const;

/** What lies on the template: the eyes and the mouth, each in the middle of its corners. */
const CORNERS: readonly (readonly FeaturePoint[])[] = [
  ['leftEyeOuter', 'leftEyeInner'],
  ['rightEyeInner', 'rightEyeOuter'],
  ['mouthLeft', 'mouthRight'],
];

/**
 * Where a face of FER-2013 has its left eye, right eye and mouth, as shares of the picture's side: the medians
 * of the 463 faces that FaceLandmarker finds in 500 pictures of Training (`npm run alignment`), made symmetric.
 */
const TEMPLATE: readonly Point[] = [
  [0.319, 0.402],
  [0.681, 0.402],
  [0.5, 0.772],
];

/**
 * How to turn, scale and move a frame so that the face lies in a square crop as the faces of the training set
 * do: the similarity with the smallest squared distance between eyes and mouth and their places there
 * (Umeyama, 1991, in closed form for two dimensions).
 *
 * @param frame width and height in pixels
 * @param size side of the crop in pixels
 */
export function alignmentOf(
  points: FeaturePoints,
  frame: { readonly width: number; readonly height: number },
  size: number,
): Similarity {
  const source = CORNERS.map((names) => middleOf(points, names, frame));
  const target = TEMPLATE.map(([x, y]): Point => [x * size, y * size]);
  const from = meanOf(source);
  const to = meanOf(target);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  for (const [index, point] of source.entries()) {
    const [x, y] = [point[0] - from[0], point[1] - from[1]];
    const place = target[index] as Point;
    const [u, w] = [place[0] - to[0], place[1] - to[1]];
    dot += x * u + y * w;
    cross += x * w - y * u;
    spread += x * x + y * y;
  }
  const a = dot / spread;
  const b = cross / spread;
  return { a, b, e: to[0] - a * from[0] + b * from[1], f: to[1] - b * from[0] - a * from[1] };
}

function middleOf(
  points: FeaturePoints,
  names: readonly FeaturePoint[],
  frame: { readonly width: number; readonly height: number },
): Point {
  return meanOf(names.map((name) => [points[name].x * frame.width, points[name].y * frame.height]));
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
