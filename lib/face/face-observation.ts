import type { FeaturePoints } from '../expression/feature-points.ts';

/** A point of the face: x and y as shares of the picture's width and height, from 0 at the top left to 1. */
export interface Landmark {
  readonly x: number;
  readonly y: number;
  /** Depth on the scale of x, smaller when nearer to the camera. */
  readonly z: number;
}

/** What every tracker tells of a face. */
interface Observation {
  /** ARKit's names, each from 0 to 1; a name that is missing counts as 0. */
  readonly blendshapes: Readonly<Record<string, number>>;
  /** From the head's space to the camera's (x right, y up, z towards the camera), 4x4 by columns. */
  readonly headMatrix: readonly number[];
}

/** What a tracker saw in one frame that lays a mesh over the face. */
export interface MeshObservation extends Observation {
  /** The 478 points of MediaPipe's face mesh, irises included. */
  readonly landmarks: readonly Landmark[];
}

/** What a tracker saw that finds ten points only: no outline, no depth. */
export interface PointsObservation extends Observation {
  readonly points: FeaturePoints;
}

/** What a tracker saw in one frame. */
export type FaceObservation = MeshObservation | PointsObservation;

/** Finds a face in frame after frame. Made by an asynchronous factory of each implementation. */
export interface FaceTracker<Frame> {
  /**
   * Looks for the face in one frame.
   *
   * @param timestamp milliseconds, larger at each call
   * @returns undefined when no face is in sight
   */
  detect(frame: Frame, timestamp: number): FaceObservation | undefined;
  close(): void;
}
