/**
 * The ten points that every tracker finds in a face. Left and right are the picture's; a brow's point lies in it
 * over the middle of the eye, a lip's on its outer edge in the middle of the mouth.
 */
export const FEATURE_POINTS = [
  'leftBrow',
  'rightBrow',
  'leftEyeOuter',
  'leftEyeInner',
  'rightEyeInner',
  'rightEyeOuter',
  'mouthLeft',
  'mouthRight',
  'upperLip',
  'lowerLip',
] as const;

export type FeaturePoint = (typeof FEATURE_POINTS)[number];

/** A point as shares of the picture's width and height, from 0 at the top left to 1. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export type FeaturePoints = Readonly<Record<FeaturePoint, PicturePoint>>;

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
