import type { FeaturePoints } from '../../lib/expression/feature-points.ts';
import { pointsOfMesh } from '../../lib/face/points-of-face.ts';
import type { LandmarkerPage } from '../clip/landmarker-page.ts';
import { FRAME } from '../clip/scene.ts';

/** What MediaPipe sees in a picture of a clip. */
export interface TrueFace {
  readonly points: FeaturePoints;
  readonly blendshapes: Readonly<Record<string, number>>;
}

/** @returns undefined when MediaPipe sees no face */
export async function trueFaceOf(
  page: LandmarkerPage,
  picture: Uint8Array,
): Promise<TrueFace | undefined> {
  const face = await page.measure(picture);
  if (!face) return undefined;
  const landmarks = face.landmarks.map(([x, y, z]) => ({
    x: x / FRAME.width,
    y: y / FRAME.height,
    z: z / FRAME.width,
  }));
  return { points: pointsOfMesh(landmarks), blendshapes: face.blendshapes };
}
