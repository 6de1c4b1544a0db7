import type { Landmark, MeshObservation } from '../face-observation.ts';
import type { FrameShape } from '../head-space.ts';

/** How a face is made; distances are shares of the distance between its eyes. */
export interface MadeFace {
  /** Half the distance between the lids. */
  readonly lids?: readonly [left: number, right: number];
  /** Height of the brows' inner ends above the eyes. */
  readonly brows?: readonly [left: number, right: number];
  /** How far the mouth's corners lie below its middle. */
  readonly corners?: readonly [left: number, right: number];
  readonly mouthWidth?: number;
  readonly noseLength?: number;
  /** Width beside the mouth; 2 beside the eyes. */
  readonly cheeks?: number;
  readonly blendshapes?: Readonly<Record<string, number>>;
}

/** How the face is held and seen. */
export interface MadeView {
  /** Radians. */
  readonly roll?: number;
  readonly yaw?: number;
  readonly pitch?: number;
  /** Distance between the eyes in pixels. */
  readonly scale?: number;
  readonly at?: readonly [x: number, y: number];
}

type Vector = readonly [x: number, y: number, z: number];

export const FRAME: FrameShape = { width: 640, height: 480 };
const LANDMARK_COUNT = 478;

/** A face of which only those landmarks are in place that motion is read from. */
export function madeFace(face: MadeFace = {}, view: MadeView = {}): MeshObservation {
  const axes = axesOf(view);
  const { scale = 100, at = [320, 240] } = view;
  const points = pointsOf(face);
  const landmarks = Array.from({ length: LANDMARK_COUNT }, (_, index): Landmark => {
    const [x, y, z] = turned(points.get(index) ?? [0, 0, 0], axes);
    return {
      x: (at[0] + x * scale) / FRAME.width,
      y: (at[1] - y * scale) / FRAME.height,
      z: (-z * scale) / FRAME.width,
    };
  });
  const columns = axes.flatMap((axis) => [...axis.map((value) => value * scale), 0]);
  return {
    landmarks,
    blendshapes: face.blendshapes ?? {},
    headMatrix: [...columns, ...at, -500, 1],
  };
}

function pointsOf(face: MadeFace): ReadonlyMap<number, Vector> {
  const { lids = [0.06, 0.06], brows = [0.3, 0.3], corners = [0, 0] } = face;
  const { mouthWidth = 0.8, noseLength = 0.6, cheeks = 1.8 } = face;
  const eye = (x: number, half: number, [outer, inner]: Pair, uppers: Triple, lowers: Triple) => {
    const out = Math.sign(x) * 0.2;
    return [
      [outer, [x + out, 0, 0]],
      [inner, [x - out, 0, 0]],
      ...uppers.map((index): Entry => [index, [x, half, 0.1]]),
      ...lowers.map((index): Entry => [index, [x, -half, 0.1]]),
    ] satisfies Entry[];
  };
  return new Map<number, Vector>([
    ...eye(0.5, lids[0], [263, 362], [385, 386, 387], [380, 374, 373]),
    ...eye(-0.5, lids[1], [33, 133], [160, 159, 158], [144, 145, 153]),
    ...[336, 285].map((index): Entry => [index, [0.25, brows[0], 0.2]]),
    ...[107, 55].map((index): Entry => [index, [-0.25, brows[1], 0.2]]),
    ...[13, 14].map((index): Entry => [index, [0, -1, 0.3]]),
    [291, [mouthWidth / 2, -1 - corners[0], 0.2]],
    [61, [-mouthWidth / 2, -1 - corners[1], 0.2]],
    [294, [0.25, -noseLength, 0.4]],
    [64, [-0.25, -noseLength, 0.4]],
    [454, [1, 0, -0.8]],
    [234, [-1, 0, -0.8]],
    [288, [cheeks / 2, -1, -0.6]],
    [58, [-cheeks / 2, -1, -0.6]],
  ]);
}

type Entry = readonly [index: number, at: Vector];
type Pair = readonly [number, number];
type Triple = readonly [number, number, number];

/** Where the head's own axes point: rolled clockwise, turned to the picture's right, lifted. */
function axesOf({ roll = 0, yaw = 0, pitch = 0 }: MadeView): readonly [Vector, Vector, Vector] {
  const turn = (vector: Vector): Vector => {
    const [x, y, z] = vector;
    const lifted: Vector = [
      x,
      y * Math.cos(pitch) + z * Math.sin(pitch),
      z * Math.cos(pitch) - y * Math.sin(pitch),
    ];
    const looking: Vector = [
      lifted[0] * Math.cos(yaw) + lifted[2] * Math.sin(yaw),
      lifted[1],
      lifted[2] * Math.cos(yaw) - lifted[0] * Math.sin(yaw),
    ];
    return [
      looking[0] * Math.cos(roll) + looking[1] * Math.sin(roll),
      looking[1] * Math.cos(roll) - looking[0] * Math.sin(roll),
      looking[2],
    ];
  };
  return [turn([1, 0, 0]), turn([0, 1, 0]), turn([0, 0, 1])];
}

function turned([x, y, z]: Vector, [right, up, out]: readonly [Vector, Vector, Vector]): Vector {
  const along = (axis: 0 | 1 | 2) => x * right[axis] + y * up[axis] + z * out[axis];
  return [along(0), along(1), along(2)];
}
