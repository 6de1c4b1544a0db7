import { expect, test } from 'vitest';
import { FEATURE_POINTS } from '../expression/feature-points.ts';
import type { Landmark } from './face-observation.ts';
import { featurePointsOf, pointsOfMesh } from './points-of-face.ts';

/** A mesh in which each landmark can be told by its place. */
const MESH = Array.from({ length: 478 }, (_, index): Landmark => ({ x: index, y: -index, z: 0 }));

test('a mesh has ten points, each where its landmarks are', () => {
  const points = pointsOfMesh(MESH);
  expect(Object.keys(points)).toEqual([...FEATURE_POINTS]);
  expect(points).toMatchObject({
    leftEyeOuter: { x: 33, y: -33 },
    rightEyeOuter: { x: 263, y: -263 },
    mouthLeft: { x: 61, y: -61 },
    lowerLip: { x: 17, y: -17 },
  });
  expect(points.leftBrow).toEqual({ x: (66 + 65) / 2, y: -(66 + 65) / 2 });
});

test('every kind of observation has the ten points', () => {
  const seen = { blendshapes: {}, headMatrix: [] };
  const points = pointsOfMesh(MESH);
  expect(featurePointsOf({ ...seen, landmarks: MESH })).toEqual(points);
  expect(featurePointsOf({ ...seen, points })).toBe(points);
});

test('a mesh without those points is an error', () => {
  expect(() => pointsOfMesh([])).toThrow(/^No landmark \d+ among 0\.$/);
});
