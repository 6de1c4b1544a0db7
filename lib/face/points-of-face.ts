import {
  FEATURE_POINTS,
  type FeaturePoint,
  type FeaturePoints,
  type PicturePoint,
} from '../expression/feature-points.ts';

/** The landmarks of MediaPipe's face mesh in whose middle each point lies. */
const IN_MESH: Readonly<Record<FeaturePoint, readonly number[]>> = {
  leftBrow: [66, 65],
  rightBrow: [296, 295],
  leftEyeOuter: [33],
  leftEyeInner: [133],
  rightEyeInner: [362],
  rightEyeOuter: [263],
  mouthLeft: [61],
  mouthRight: [291],
  upperLip: [0],
  lowerLip: [17],
};

/**
 * The ten points of what any tracker saw.
 *
 * @throws RangeError for a mesh that lacks one of them
 */
export function featurePointsOf(
  seen: { readonly points: FeaturePoints } | { readonly landmarks: readonly PicturePoint[] },
): FeaturePoints {
  return 'points' in seen ? seen.points : pointsOfMesh(seen.landmarks);
}

/** @throws RangeError for a mesh that lacks one of them */
export function pointsOfMesh(landmarks: readonly PicturePoint[]): FeaturePoints {
  const entries = FEATURE_POINTS.map((name) => [name, middleOf(landmarks, IN_MESH[name])]);
  return Object.fromEntries(entries) as Record<FeaturePoint, PicturePoint>;
}

function middleOf(landmarks: readonly PicturePoint[], indices: readonly number[]): PicturePoint {
  let [x, y] = [0, 0];
  for (const index of indices) {
    const landmark = landmarks[index];
    if (!landmark) throw new RangeError(`No landmark ${index} among ${landmarks.length}.`);
    x += landmark.x / indices.length;
    y += landmark.y / indices.length;
  }
  return { x, y };
}
