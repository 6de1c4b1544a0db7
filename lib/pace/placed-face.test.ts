import { expect, test } from 'vitest';
import { MOST_DRIFT, PlacedFace } from './placed-face.ts';
import { type DrawnFace, drawFace, PLAIN_FACE, placeOfDrawn } from './testing/drawn-face.ts';

/** Of a block's mean, for a sensor's noise of 3 grey levels and 32 pixels of a block. */
const NOISE = 3 / Math.sqrt(32);

/** Noise of about a bell's shape, the same one each time. */
function noiseOf(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return () => (next() + next() + next() + next() - 2) * NOISE * Math.sqrt(3);
}

function readFace(face: DrawnFace, noise?: () => number): PlacedFace {
  return new PlacedFace(drawFace(face, noise), placeOfDrawn(face));
}

/** A share of the face's width, in a direction. */
function moved(face: DrawnFace, share: number, angle: number): DrawnFace {
  const by = share * face.width;
  return { ...face, x: face.x + by * Math.cos(angle), y: face.y + by * Math.sin(angle) };
}

const FACES: readonly DrawnFace[] = (['wall', 'skin', 'shelves'] as const).flatMap((background) =>
  [8, 14, 22].flatMap((width) =>
    [1, 0.3].map((contrast) => ({ ...PLAIN_FACE, background, width, contrast })),
  ),
);

const ANGLES = Array.from({ length: 12 }, (_, index) => 0.1 + (index * Math.PI) / 6);

test('a face that keeps still is still there, whatever the sensor adds', () => {
  const noise = noiseOf(1);
  for (const width of [14, 22, 30]) {
    const face = { ...PLAIN_FACE, width };
    const placed = readFace(face, noise);
    for (let picture = 0; picture < 30; picture += 1) {
      expect(placed.isIn(drawFace(face, noise))).toBe(true);
      const breathing = moved(face, 0.01, picture);
      expect(placed.isIn(drawFace(breathing, noise))).toBe(true);
    }
  }
});

test('a face that has drifted farther than the mask reaches is never taken to be there', () => {
  for (const face of FACES) {
    const placed = readFace(face);
    for (const share of [MOST_DRIFT, 0.06, 0.1, 0.2, 0.4, 1]) {
      for (const angle of ANGLES) {
        expect(placed.isIn(drawFace(moved(face, share, angle))), `${share} of ${face.width}`).toBe(
          false,
        );
      }
    }
  }
});

test('… nor one that has come nearer or gone away by as much at its edges', () => {
  for (const face of FACES) {
    const placed = readFace(face);
    for (const growth of [2 * MOST_DRIFT, 0.2, 0.4, 1]) {
      expect(placed.isIn(drawFace({ ...face, width: face.width * (1 + growth) }))).toBe(false);
      expect(placed.isIn(drawFace({ ...face, width: face.width / (1 + growth) }))).toBe(false);
    }
  }
});

test('… nor one that does anything else meanwhile', () => {
  const noise = noiseOf(2);
  const changes: readonly Partial<DrawnFace>[] = [
    { roll: PLAIN_FACE.roll + 0.15 },
    { roll: PLAIN_FACE.roll - 0.15 },
    { mouth: 1 },
    { light: 1.05 },
    { light: 0.6 },
    { light: 0.1 },
    { contrast: 0.3 },
  ];
  for (const face of FACES.filter(({ width }) => width < 20)) {
    const placed = readFace(face, noise);
    for (const change of changes) {
      for (const angle of ANGLES) {
        const other = { ...moved(face, MOST_DRIFT * 1.5, angle), ...change };
        expect(placed.isIn(drawFace(other, noise)), JSON.stringify(other)).toBe(false);
      }
    }
  }
});

test('a face that has left the picture is not there', () => {
  for (const face of FACES) {
    expect(readFace(face).isIn(drawFace({ ...face, x: 99 }))).toBe(false);
  }
});

test('of a face without features, or a tiny one, nobody can be sure', () => {
  const blank = { ...PLAIN_FACE, contrast: 0 };
  const noise = noiseOf(3);
  expect(readFace(blank, noise).isIn(drawFace(moved(blank, 0.1, 0), noise))).toBe(false);
  const tiny = { ...PLAIN_FACE, width: 4 };
  expect(readFace(tiny).isIn(drawFace(tiny))).toBe(false);
});

test('a picture of another shape says nothing', () => {
  const picture = drawFace(PLAIN_FACE);
  expect(readFace(PLAIN_FACE).isIn({ ...picture, columns: 60, rows: 80 })).toBe(false);
});
