import { anchorsOf, FACE_ACTIONS, type FaceAction } from './actions.ts';
import { isInside, smoothstep } from './geometry.ts';
import { BROWS, FACE_OVAL } from './landmark-groups.ts';
import type { Landmark, Portrait } from './portrait.ts';
import { displacementField } from './radial-basis.ts';
import { type Point, SCENE_MARGIN } from './scene.ts';
import { type Triangle, triangulate } from './triangulate.ts';

export interface FaceMesh {
  /** The vertices at rest: the face's landmarks (without irises) first, then helpers in and around it. */
  readonly vertices: readonly Point[];
  readonly triangles: readonly Triangle[];
  /** For each action and vertex: the displacement at weight 1. */
  readonly displacements: Readonly<Record<FaceAction, readonly Point[]>>;
}

/** How many of the vertices are the face's own. */
export const FACE_VERTICES = 468;
const GRID_STEP = 32;
/** Around the face, its movements fade out over this distance, in pixels. */
const FADE = 90;
const GRID_CLEARANCE = 14;

/** Spans a mesh over the whole scene and works out how each action moves it. */
export function createFaceMesh({ landmarks, texture }: Portrait): FaceMesh {
  const face = landmarks.slice(0, FACE_VERTICES).map(([x, y]): Point => [x, y]);
  const oval = FACE_OVAL.map((index) => face[index]).filter((point) => point !== undefined);
  const grid = gridPoints(texture.width, texture.height).filter(
    (point) => !isInside(point, oval) && distanceTo(oval, point) > GRID_CLEARANCE,
  );
  const vertices = [...face, ...browEdges(face), ...grid];
  const fades = vertices.map((point, index) =>
    index < FACE_VERTICES || isInside(point, oval)
      ? 1
      : 1 - smoothstep(distanceTo(oval, point) / FADE),
  );
  return {
    vertices,
    triangles: triangulate(vertices),
    displacements: displacementsOf(landmarks, vertices, fades),
  };
}

function displacementsOf(
  landmarks: readonly Landmark[],
  vertices: readonly Point[],
  fades: readonly number[],
): FaceMesh['displacements'] {
  const entries = FACE_ACTIONS.map((action) => {
    const field = displacementField(anchorsOf(action, landmarks));
    const moved = vertices.map((vertex, index): Point => {
      const fade = fades[index] ?? 0;
      if (fade === 0) {
        return [0, 0];
      }
      const [x, y] = field(vertex);
      return [x * fade, y * fade];
    });
    return [action, moved] as const;
  });
  return Object.fromEntries(entries) as unknown as FaceMesh['displacements'];
}

/** Points between the landmarks of the brows' lower edges, so that lids that close don't pull at the hair. */
function browEdges(face: readonly Point[]): Point[] {
  return Object.values(BROWS).flatMap(({ lower }) =>
    lower.slice(1).map((index, place): Point => {
      const [[ax, ay], [bx, by]] = [face[lower[place] ?? index] ?? [0, 0], face[index] ?? [0, 0]];
      return [(ax + bx) / 2, (ay + by) / 2];
    }),
  );
}

function gridPoints(width: number, height: number): Point[] {
  const points: Point[] = [];
  for (let y = 0; y <= height; y += GRID_STEP) {
    for (let x = 0; x <= width; x += GRID_STEP) {
      // Every other row is shifted a little: four points on one circle have no unique triangulation.
      points.push([x - SCENE_MARGIN + ((y / GRID_STEP) % 2) * 0.37, y - SCENE_MARGIN]);
    }
  }
  return points;
}

function distanceTo(outline: readonly Point[], [x, y]: Point): number {
  return Math.min(...outline.map((point) => Math.hypot(point[0] - x, point[1] - y)));
}
