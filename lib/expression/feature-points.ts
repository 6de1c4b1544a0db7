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
