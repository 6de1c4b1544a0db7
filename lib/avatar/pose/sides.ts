import type { AvatarPose, PoseKey } from './avatar-pose.ts';

/** The weights that a face has on either side, without the side. */
export type PairedWeight = PoseKey extends infer Name
  ? Name extends `${infer Base}Left`
    ? Base
    : never
  : never;

export type SidedWeight = `${PairedWeight}${'Left' | 'Right'}`;

/** Both sides of each weight. */
export function withSides(...names: readonly PairedWeight[]): readonly SidedWeight[] {
  return names.flatMap((name) => [`${name}Left`, `${name}Right`] as const);
}

/** The same weight on both sides. */
export function bothSides(
  weights: Readonly<Partial<Record<PairedWeight, number>>>,
): Partial<AvatarPose> {
  return Object.fromEntries(
    Object.entries(weights).flatMap(([name, weight]) => [
      [`${name}Left`, weight],
      [`${name}Right`, weight],
    ]),
  );
}

/** The largest of some weights of a pose; 0 for none. */
export function strongestOf(pose: AvatarPose, weights: readonly PoseKey[]): number {
  return weights.reduce((strongest, weight) => Math.max(strongest, pose[weight]), 0);
}
