import {
  ABOVE_THE_MOUTH,
  AROUND_THE_EYES,
  BRIDGE,
  BROWS,
  EYES,
  FACE_OVAL,
  JAW,
  LIPS,
} from './landmark-groups.ts';
import { placeMouth } from './mouth-shapes.ts';
import { CHIN_DROP, MOUTHS } from './mouths.ts';
import { type Landmark, pointOf } from './portrait.ts';
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
  'lidsDroop',
  'blink',
  'turn',
] as const;

export type FaceAction = (typeof FACE_ACTIONS)[number];

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
      return brows(landmarks, (inward) => [4 * inward, 5 - 17 * inward]);
    case 'browFurrow':
      return brows(landmarks, (inward) => [5 * inward, 6 + 7 * inward]);
    case 'eyesWide':
      return lids(landmarks, (height) => ({ upper: -0.32 * height, lower: 0.14 * height }));
    case 'eyesNarrow':
      return lids(landmarks, (height) => ({ upper: 0.06 * height, lower: -0.16 * height }));
    case 'lidsDroop':
      return lids(landmarks, (height) => ({ upper: 0.14 * height, lower: 0 }));
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
  const fixed = [...AROUND_THE_EYES, BRIDGE, ...corners, ...browIndices];
  return [...moving, ...still(landmarks, fixed)];
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
