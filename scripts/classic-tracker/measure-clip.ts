import { FEATURE_POINTS, type FeaturePoint } from '../../lib/expression/feature-points.ts';
import { ClassicFaceTracker } from '../../lib/face/classic/classic-face-tracker.ts';
import type { SmallPicture } from '../../lib/face/classic/small-picture.ts';
import { FRAMES_PER_SECOND } from '../clip/scene.ts';
import type { TrueFace } from './clip-truth.ts';
import { pointErrors } from './point-errors.ts';
import { smallPictureOf } from './small-picture.ts';
import { type Variant, varied } from './variants.ts';

/** A picture of a clip, and what MediaPipe sees in it. */
export interface TruePicture {
  readonly picture: Uint8Array;
  /** Undefined when MediaPipe sees no face. */
  readonly face: TrueFace | undefined;
}

/** What the classic tracker makes of the pictures of a clip. */
export interface Measured {
  /** How many pictures have a face, in how many of them one is found, and in how many others. */
  readonly faces: number;
  readonly found: number;
  readonly invented: number;
  /** For each face that is found, in units of the distance between the eyes. */
  readonly errors: Readonly<Record<FeaturePoint, readonly number[]>>;
  /** Milliseconds of each picture. */
  readonly durations: readonly number[];
  /** What both read in each face that is found: the classic tracker first. */
  readonly motions: readonly (readonly [
    classic: Readonly<Record<string, number>>,
    mediapipe: Readonly<Record<string, number>>,
  ])[];
}

/** Any time that a camera may have. */
const START = 1_700_000_000_000;

/** Shows the pictures to a tracker of its own, one after the other. */
export async function measureClip(
  pictures: readonly TruePicture[],
  variant: Variant = { name: 'as it is' },
): Promise<Measured> {
  const tracker = new ClassicFaceTracker<SmallPicture>((picture) => picture);
  const errors = FEATURE_POINTS.map((): number[] => []);
  const durations: number[] = [];
  const motions: Measured['motions'][number][] = [];
  let [faces, found, invented] = [0, 0, 0];
  for (const [index, { picture, face }] of pictures.entries()) {
    const small = await smallPictureOf(await varied(picture, variant, face?.points));
    const start = performance.now();
    const seen = tracker.detect(small, START + (index * 1000) / FRAMES_PER_SECOND);
    durations.push(performance.now() - start);
    if (face) faces += 1;
    if (seen && !face) invented += 1;
    if (!seen || !face) continue;
    found += 1;
    motions.push([seen.blendshapes, face.blendshapes]);
    const each = pointErrors(seen.points, face.points);
    for (const [point, name] of FEATURE_POINTS.entries()) errors[point]?.push(each[name]);
  }
  const named = FEATURE_POINTS.map((name, point) => [name, errors[point] ?? []]);
  return {
    faces,
    found,
    invented,
    errors: Object.fromEntries(named) as Measured['errors'],
    durations,
    motions,
  };
}
