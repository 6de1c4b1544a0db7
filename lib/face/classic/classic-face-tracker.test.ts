import { expect, test } from 'vitest';
import { FEATURE_POINTS } from '../../expression/feature-points.ts';
import { headPoseOf } from '../head-pose.ts';
import { ClassicFaceTracker } from './classic-face-tracker.ts';
import type { SmallPicture } from './small-picture.ts';
import { type DrawnFace, drawFace, pointsOfDrawn } from './testing/drawn-face.ts';

const PALE: DrawnFace = { skin: [226, 186, 160], wall: [150, 160, 170] };
const START = 1_700_000_000_000;
/** So many pictures it takes at the most until a face is seen. */
const WARM_UP = 9;

/** Shows faces to a tracker, thirty a second. */
function createWatch() {
  const tracker = new ClassicFaceTracker<SmallPicture>((picture) => picture);
  let frame = 0;
  const see = (face: DrawnFace) => tracker.detect(drawFace(face), START + (frame++ * 1000) / 30);
  const seeFor = (face: DrawnFace, count: number) => {
    let last = see(face);
    for (let index = 1; index < count; index++) last = see(face);
    return last;
  };
  return { see, seeFor };
}

/** The largest distance of a point from where it was drawn, in units of the distance between the eyes. */
function worstError(face: DrawnFace, seen: ReturnType<ReturnType<typeof createWatch>['see']>) {
  if (!seen) return Number.POSITIVE_INFINITY;
  const truth = pointsOfDrawn(face);
  const errors = FEATURE_POINTS.map((name) => {
    const { x, y } = seen.points[name];
    return Math.hypot(x * 320 - truth[name][0], y * 240 - truth[name][1]) / (face.unit ?? 36);
  });
  return Math.max(...errors);
}

test.each<[string, DrawnFace]>([
  ['pale skin', PALE],
  ['tan skin', { ...PALE, skin: [196, 150, 118] }],
  ['brown skin', { ...PALE, skin: [146, 100, 74] }],
  ['dark skin', { ...PALE, skin: [98, 66, 50], hair: [22, 18, 17] }],
  ['a green wall', { ...PALE, wall: [90, 140, 90] }],
  ['a dark room', { ...PALE, light: [0.4, 0.4, 0.4] }],
  ['a warm lamp', { ...PALE, light: [1, 0.82, 0.6] }],
  ['a cold screen', { ...PALE, light: [0.75, 0.9, 1] }],
  ['a face far away', { ...PALE, unit: 20, at: [110, 90] }],
  ['a face near by', { ...PALE, unit: 52, at: [165, 90] }],
  ['a tilted head', { ...PALE, roll: 0.3 }],
  ['a head tilted the other way', { ...PALE, roll: -0.3 }],
  ['an open mouth', { ...PALE, mouth: 0.32 }],
])('the ten points of %s', (_, face) => {
  const { seeFor } = createWatch();
  expect(worstError(face, seeFor(face, WARM_UP))).toBeLessThan(0.2);
});

test('the tilt is read from the eyes and the mouth', () => {
  const { seeFor } = createWatch();
  const seen = seeFor({ ...PALE, roll: 0.25 }, WARM_UP);
  expect(headPoseOf(seen?.headMatrix ?? []).roll).toBeCloseTo(0.25, 1);
});

test('a wall has no face', () => {
  const { see } = createWatch();
  for (let frame = 0; frame < WARM_UP; frame++) {
    expect(see({ ...PALE, empty: true })).toBeUndefined();
  }
});

test('a face is believed only when several pictures agree', () => {
  const { see } = createWatch();
  expect(see(PALE)).toBeUndefined();
  expect(see(PALE)).toBeUndefined();
});

test('a face that moves is followed, one that leaves is lost, and one that is back is found', () => {
  const { see, seeFor } = createWatch();
  seeFor(PALE, WARM_UP);
  for (let step = 0; step < 15; step++) {
    const face: DrawnFace = { ...PALE, at: [160 + 3 * step, 110 - step] };
    expect(worstError(face, see(face))).toBeLessThan(0.25);
  }
  expect(seeFor({ ...PALE, empty: true }, 3)).toBeUndefined();
  const back: DrawnFace = { ...PALE, at: [120, 120] };
  expect(worstError(back, seeFor(back, WARM_UP))).toBeLessThan(0.2);
});

test('brows and mouth move, and the rest is not made up', () => {
  const { see, seeFor } = createWatch();
  const rest = seeFor({ ...PALE, brows: 0.28 }, WARM_UP)?.blendshapes ?? {};
  const moved = seeFor({ ...PALE, brows: 0.4, mouth: 0.34 }, 6)?.blendshapes ?? {};
  expect(moved.browInnerUp).toBeGreaterThan((rest.browInnerUp ?? 1) + 0.4);
  expect(moved.jawOpen).toBeGreaterThan((rest.jawOpen ?? 1) + 0.3);
  expect(see(PALE)?.blendshapes).not.toHaveProperty('mouthPucker');
  expect(Object.values(moved).every((weight) => weight >= 0 && weight <= 1)).toBe(true);
});
