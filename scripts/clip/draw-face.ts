import type { FaceAction } from './actions.ts';
import {
  type Canvas,
  type Corner,
  createCanvas,
  drawCanvas,
  drawTriangle,
} from './draw-triangle.ts';
import { createFaceMesh, FACE_VERTICES, type FaceMesh } from './face-mesh.ts';
import { type HeadMovement, moveWithHead } from './head-pose.ts';
import { mouthOpening, paintMouthInterior } from './mouth-interior.ts';
import type { Portrait } from './portrait.ts';
import { FRAME, type Point, type Texture } from './scene.ts';
import { createShading } from './shading.ts';
import { cornersOf, type Triangle } from './triangulate.ts';

/** All that one frame shows. */
export interface FacePose {
  readonly weights: Readonly<Partial<Record<FaceAction, number>>>;
  readonly head: HeadMovement;
  /** How far the webcam looks down, in pixels: she stands up, and the face leaves at the top. */
  readonly lookDown: number;
}

/** Triangles with the texture that fills them. */
interface Layer {
  readonly texture: Texture;
  readonly triangles: readonly Triangle[];
  readonly corners: readonly Corner[];
}

/** Samples a side for each pixel of the face, so that closed lids and lips have smooth edges. */
const FACE_SAMPLES = 2;

/** How far a closing mouth draws the upper lip over the teeth, in pixels. */
const TEETH_COVER = 30;

/** Prepares the portrait and returns the function that draws it, as 640x480 pixels RGB. */
export function createFaceDrawer(portrait: Portrait): (pose: FacePose) => Uint8Array {
  const mesh = createFaceMesh(portrait);
  const interior = paintMouthInterior(portrait);
  const opening = mouthOpening();
  const shade = createShading(portrait);
  return (pose) => {
    const expressed = express(mesh, pose.weights);
    const placed = expressed.map((point): Point => {
      const [x, y] = moveWithHead(point, pose.head);
      return [x, y - pose.lookDown];
    });
    const cover = TEETH_COVER * closedness(pose.weights);
    const layers: Layer[] = [
      {
        texture: shade(pose.weights),
        triangles: mesh.triangles,
        corners: placed.map((to, index) => ({ to, from: mesh.vertices[index] ?? to })),
      },
      {
        // Teeth stay with the skull: their colours come from where the lips are before the head moves.
        texture: interior,
        triangles: opening,
        corners: placed.map((to, index) => {
          const [x, y] = expressed[index] ?? to;
          return { to, from: [x, y + cover] };
        }),
      },
    ];
    const frame = createCanvas([0, 0], FRAME.width, FRAME.height, 1);
    draw(frame, layers);
    const face = canvasAround(placed.slice(0, FACE_VERTICES));
    draw(face, layers);
    drawCanvas(frame, face);
    return frame.pixels;
  };
}

function draw(canvas: Canvas, layers: readonly Layer[]): void {
  for (const { texture, triangles, corners } of layers) {
    for (const triangle of triangles) {
      drawTriangle(canvas, texture, cornersOf(triangle, corners));
    }
  }
}

/** A fine canvas over the part of the frame that the points take up; empty where they lie outside. */
function canvasAround(points: readonly Point[]): Canvas {
  const clampX = (x: number): number => Math.min(Math.max(Math.round(x), 0), FRAME.width);
  const clampY = (y: number): number => Math.min(Math.max(Math.round(y), 0), FRAME.height);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [clampX(Math.min(...xs)), clampY(Math.min(...ys))];
  const [right, bottom] = [clampX(Math.max(...xs)), clampY(Math.max(...ys))];
  return createCanvas([left, top], right - left, bottom - top, FACE_SAMPLES);
}

/** How far the mouth is closed, 0 in the smile to 1. */
function closedness({
  neutralMouth = 0,
  sadMouth = 0,
  angryMouth = 0,
}: FacePose['weights']): number {
  return Math.min(neutralMouth + sadMouth + angryMouth, 1) ** 4;
}

function express(
  { vertices, displacements }: FaceMesh,
  weights: FacePose['weights'],
): readonly Point[] {
  const active = Object.entries(weights) as [FaceAction, number][];
  return vertices.map((vertex, index): Point => {
    let [x, y] = vertex;
    for (const [action, weight] of active) {
      const by = displacements[action][index];
      x += weight * (by?.[0] ?? 0);
      y += weight * (by?.[1] ?? 0);
    }
    return [x, y];
  });
}
