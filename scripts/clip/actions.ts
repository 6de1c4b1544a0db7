import {
  ABOVE_THE_MOUTH,
  AROUND_THE_EYES,
  BROWS,
  EYES,
  FACE_OVAL,
  JAW,
  LIPS,
} from './landmark-groups.ts';
import { type MouthShape, placeMouth } from './mouth-shapes.ts';
import type { Landmark } from './portrait.ts';
import type { Anchor } from './radial-basis.ts';
import type { Point } from './scene.ts';

/** What the portrait can do, each from 0 (as in the picture, where she smiles) to 1. */
export const FACE_ACTIONS = [
  'neutralMouth',
  'sadMouth',
  'angryMouth',
  'surprisedMouth',
  'browRaise',
  'innerBrowRaise',
  'browFurrow',
  'eyesWide',
  'eyesNarrow',
  'blink',
  'turn',
] as const;

export type FaceAction = (typeof FACE_ACTIONS)[number];

const MOUTHS = {
  neutralMouth: {
    halfWidth: 32,
    middle: 293,
    cornersLower: 2.5,
    openUp: 0,
    openDown: 1.6,
    upperLip: 7,
    lowerLip: 10,
  },
  sadMouth: {
    halfWidth: 33,
    middle: 290,
    cornersLower: 12.5,
    openUp: 0,
    openDown: 1.6,
    upperLip: 6,
    lowerLip: 10,
  },
  angryMouth: {
    halfWidth: 30,
    middle: 294,
    cornersLower: 6,
    openUp: 0,
    openDown: 1.6,
    upperLip: 4,
    lowerLip: 5,
  },
  surprisedMouth: {
    halfWidth: 25,
    middle: 300,
    cornersLower: 4,
    openUp: 8,
    openDown: 29,
    upperLip: 7,
    lowerLip: 9,
  },
} as const satisfies Partial<Record<FaceAction, MouthShape>>;

/** How far the chin follows each mouth, in pixels. */
const CHIN_DROP = { neutralMouth: 0, sadMouth: -1, angryMouth: -2, surprisedMouth: 26 } as const;

/** What each action does to the landmarks that drive it; all others follow between these. */
export function anchorsOf(action: FaceAction, landmarks: readonly Landmark[]): Anchor[] {
  switch (action) {
    case 'neutralMouth':
    case 'sadMouth':
    case 'angryMouth':
    case 'surprisedMouth':
      return mouth(action, landmarks);
    case 'browRaise':
      return brows(landmarks, () => [0, -11]);
    case 'innerBrowRaise':
      return brows(landmarks, (inward) => [2 * inward, 3 - 14 * inward]);
    case 'browFurrow':
      return brows(landmarks, (inward) => [7 * inward, 7.5 + 9.5 * inward]);
    case 'eyesWide':
      return lids(landmarks, (height) => ({ upper: -0.4 * height, lower: 0.12 * height }));
    case 'eyesNarrow':
      return lids(landmarks, (height) => ({ upper: 0.2 * height, lower: -0.25 * height }));
    case 'blink':
      return lids(landmarks, (height) => ({ upper: 0.92 * height, lower: -0.1 * height }));
    case 'turn':
      return turn(landmarks);
  }
}

function mouth(action: keyof typeof MOUTHS, landmarks: readonly Landmark[]): Anchor[] {
  const places = placeMouth(MOUTHS[action], landmarks);
  const lips = [...places].map(([index, [x, y]]): Anchor => {
    const at = pointOf(landmarks, index);
    return { at, by: [x - at[0], y - at[1]] };
  });
  const jaw = FACE_OVAL.map(
    (index): Anchor => ({
      at: pointOf(landmarks, index),
      by: [0, CHIN_DROP[action] * (JAW[index] ?? 0)],
    }),
  );
  return [...lips, ...jaw, ...still(landmarks, ABOVE_THE_MOUTH)];
}

function brows(landmarks: readonly Landmark[], move: (inward: number) => Point): Anchor[] {
  const moving = Object.values(BROWS).flatMap(({ upper, lower, towardsNose }) =>
    [upper, lower].flatMap((row) =>
      row.map((index, place): Anchor => {
        const [x, y] = move(place / (row.length - 1));
        return { at: pointOf(landmarks, index), by: [x * towardsNose, y] };
      }),
    ),
  );
  return [...moving, ...still(landmarks, [...AROUND_THE_EYES, ...eyeIndices(), ...lipIndices()])];
}

function lids(
  landmarks: readonly Landmark[],
  move: (height: number) => { upper: number; lower: number },
): Anchor[] {
  const moving = EYES.flatMap((eye) =>
    eye.upper.flatMap((upperIndex, place): Anchor[] => {
      const upper = pointOf(landmarks, upperIndex);
      const lower = pointOf(landmarks, eye.lower[place] ?? upperIndex);
      const by = move(lower[1] - upper[1]);
      return [
        { at: upper, by: [0, by.upper] },
        { at: lower, by: [0, by.lower] },
      ];
    }),
  );
  const browIndices = Object.values(BROWS).flatMap(({ upper, lower }) => [...upper, ...lower]);
  const corners = EYES.flatMap((eye) => eye.corners);
  return [...moving, ...still(landmarks, [...AROUND_THE_EYES, ...corners, ...browIndices])];
}

/** What is nearer than the ears moves to the picture's right by its depth: like a head that turns. */
function turn(landmarks: readonly Landmark[]): Anchor[] {
  const depths = landmarks.map(([, , z]) => z);
  const ears = Math.max(...depths);
  return landmarks
    .filter((_, index) => index % 3 === 0 || FACE_OVAL.some((outline) => outline === index))
    .map(([x, y, z]) => ({ at: [x, y], by: [0.12 * (ears - z), 0] }));
}

function eyeIndices(): number[] {
  return EYES.flatMap(({ corners, upper, lower }) => [...corners, ...upper, ...lower]);
}

function lipIndices(): number[] {
  return [...LIPS.outerUpper, ...LIPS.outerLower];
}

function still(landmarks: readonly Landmark[], indices: readonly number[]): Anchor[] {
  return indices.map((index) => ({ at: pointOf(landmarks, index), by: [0, 0] }));
}

function pointOf(landmarks: readonly Landmark[], index: number): Point {
  const landmark = landmarks[index];
  if (!landmark) {
    throw new RangeError(`There is no landmark ${index} among ${landmarks.length}.`);
  }
  return [landmark[0], landmark[1]];
}
