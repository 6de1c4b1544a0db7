import {
  FEATURE_POINTS,
  type FeaturePoint,
  type FeaturePoints,
} from '../../lib/expression/feature-points.ts';

/** A picture's width over its height. */
const ASPECT_RATIO = 4 / 3;

/**
 * How far each point lies from where it should be, as a share of the distance between the middles of the eyes.
 *
 * @param truth where the points should be, in a picture of 4:3 as the found ones
 */
export function pointErrors(
  found: FeaturePoints,
  truth: FeaturePoints,
): Readonly<Record<FeaturePoint, number>> {
  const unit = eyeDistanceOf(truth);
  const entries = FEATURE_POINTS.map((name) => {
    const across = (found[name].x - truth[name].x) * ASPECT_RATIO;
    return [name, Math.hypot(across, found[name].y - truth[name].y) / unit];
  });
  return Object.fromEntries(entries) as Record<FeaturePoint, number>;
}

/** As a share of the picture's height. */
function eyeDistanceOf(points: FeaturePoints): number {
  const middle = (outer: FeaturePoint, inner: FeaturePoint, axis: 'x' | 'y') =>
    (points[outer][axis] + points[inner][axis]) / 2;
  const between = (axis: 'x' | 'y') =>
    middle('rightEyeOuter', 'rightEyeInner', axis) - middle('leftEyeOuter', 'leftEyeInner', axis);
  return Math.hypot(between('x') * ASPECT_RATIO, between('y'));
}
