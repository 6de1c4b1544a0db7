import { FACE_MOTIONS } from '../../expression/expression-state.ts';

/** Signs of an emotion that no muscle makes; they come and go softly. */
export const ACCENTS = ['blush', 'sweat', 'tear', 'anger', 'queasy'] as const;

/** What the avatar's face does, each from 0 (at rest) to 1 (as far as it goes). */
export const POSE_WEIGHTS = [...FACE_MOTIONS, ...ACCENTS] as const;

/**
 * Where eyes and head turn, each from -1 to 1: gaze and yaw positive to the right of the picture, gaze and pitch
 * positive up, roll positive clockwise.
 */
export const POSE_DIRECTIONS = ['gazeX', 'gazeY', 'roll', 'yaw', 'pitch'] as const;

export type Accent = (typeof ACCENTS)[number];
export type PoseWeight = (typeof POSE_WEIGHTS)[number];
export type PoseDirection = (typeof POSE_DIRECTIONS)[number];
export type PoseKey = PoseWeight | PoseDirection;

/**
 * What an avatar does in one picture, for every way of drawing it. As the camera sees it, the weights that end
 * in Left move what is on the right of the picture.
 */
export type AvatarPose = Readonly<Record<PoseKey, number>>;

export const POSE_KEYS: readonly PoseKey[] = [...POSE_WEIGHTS, ...POSE_DIRECTIONS];

/** The head's tilt at a roll of 1, in degrees. */
export const MAXIMUM_ROLL = 25;
/** The head's turn at a yaw or pitch of 1, in degrees. */
export const MAXIMUM_TURN = 40;

/** A face at rest, upright, looking ahead. */
export const REST_POSE: AvatarPose = poseFrom(() => 0);

/** A pose from some of its values: the others rest, each is brought into its range, and what is no number rests. */
export function clampPose(partial: Partial<AvatarPose>): AvatarPose {
  return poseFrom((key) => {
    const value = partial[key] ?? 0;
    if (!Number.isFinite(value)) return 0;
    return Math.min(Math.max(value, isDirection(key) ? -1 : 0), 1) + 0;
  });
}

/**
 * The pose as the person sees it in a mirror: left and right change places, and head and eyes turn the other
 * way. Twice gives the pose itself.
 */
export function mirrorPose(pose: AvatarPose): AvatarPose {
  return poseFrom((key) => {
    const value = pose[OPPOSITE[key] ?? key];
    return key === 'gazeX' || key === 'roll' || key === 'yaw' ? 0 - value : value;
  });
}

/**
 * A pose between two.
 *
 * @param share how much of the second, 0 to 1
 */
export function mixPoses(first: AvatarPose, second: AvatarPose, share: number): AvatarPose {
  return poseFrom((key) => first[key] + share * (second[key] - first[key]));
}

/** Makes a pose value by value. */
export function poseFrom(at: (key: PoseKey) => number): AvatarPose {
  return Object.fromEntries(POSE_KEYS.map((key) => [key, at(key)])) as Record<PoseKey, number>;
}

const OPPOSITE: Readonly<Partial<Record<PoseKey, PoseKey>>> = Object.fromEntries(
  POSE_KEYS.flatMap((key) => {
    if (!key.endsWith('Left')) return [];
    const other = key.replace(/Left$/, 'Right');
    return [
      [key, other],
      [other, key],
    ];
  }),
);

function isDirection(key: PoseKey): key is PoseDirection {
  return POSE_DIRECTIONS.some((direction) => direction === key);
}
