import { expect, test } from 'vitest';
import { FEATURE_POINTS, type FeaturePoints } from '../../lib/expression/feature-points.ts';
import { ClassicFaceTracker } from '../../lib/face/classic/classic-face-tracker.ts';
import type { SmallPicture } from '../../lib/face/classic/small-picture.ts';
import { quantile } from '../measuring/enlarged-face.ts';
/** What MediaPipe sees in these pictures; written by `npm run classic-tracker -- --truth`. */
import truth from './drawn-moments.json' with { type: 'json' };
import { drawnMoments } from './drawn-moments.ts';
import { pointErrors } from './point-errors.ts';
import { smallPictureOf } from './small-picture.ts';

/** Any time that a camera may have. */
const START = 1_700_000_000_000;

function truePoints(index: number): FeaturePoints {
  const face = truth[index];
  if (!face) throw new RangeError(`MediaPipe was not asked about picture ${index}.`);
  const entries = FEATURE_POINTS.map((name) => {
    const [x = 0, y = 0] = face[name];
    return [name, { x, y }];
  });
  return Object.fromEntries(entries) as FeaturePoints;
}

test("the portrait's face is found in 4 of 5 pictures, each point within 12% of MediaPipe's", async () => {
  const tracker = new ClassicFaceTracker<SmallPicture>((picture) => picture);
  const errors = FEATURE_POINTS.map((): number[] => []);
  const moments = await drawnMoments();
  for (const [index, { time, picture }] of moments.entries()) {
    const seen = tracker.detect(await smallPictureOf(picture), START + time);
    if (!seen) continue;
    const each = pointErrors(seen.points, truePoints(index));
    for (const [point, name] of FEATURE_POINTS.entries()) errors[point]?.push(each[name]);
  }
  const found = errors[0]?.length ?? 0;
  expect(found / moments.length).toBeGreaterThanOrEqual(0.8);
  for (const [point, name] of FEATURE_POINTS.entries()) {
    expect(quantile(errors[point] ?? [], 0.5), name).toBeLessThan(0.12);
  }
}, 60_000);
