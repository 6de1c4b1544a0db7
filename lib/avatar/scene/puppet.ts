import { type AvatarPose, MAXIMUM_ROLL } from '../pose/avatar-pose.ts';
import { IDENTITY, type Matrix, multiply, type Point, rotation, shifted } from './matrix.ts';
import type { Layer } from './scene.ts';

/** How a hand's paper puppet moves its head. Lengths are in the scene's units. */
export interface Puppet {
  /** Around where the head tilts: the top of the neck. */
  readonly neck: Point;
  /** The middle of the face, to which it narrows while it turns away. */
  readonly face: Point;
  /** How far the front of the face goes at full yaw and at full pitch. */
  readonly reach: Point;
}

/** How much narrower the front of the face is at full yaw, and lower at full pitch. */
const FORESHORTENING = 0.07;

/** Where a layer is: roll turns all of the head around the neck, yaw and pitch move it by its depth. */
export function puppetTransform(puppet: Puppet, layer: Layer, pose: AvatarPose): Matrix {
  if (layer.joint === 'body') return IDENTITY;
  const { neck, face, reach } = puppet;
  const { depth } = layer;
  const shrink = FORESHORTENING * Math.max(0, depth);
  const turn = shifted(
    depth * reach.x * pose.yaw,
    -depth * reach.y * pose.pitch,
    1 - shrink * Math.abs(pose.yaw),
    1 - shrink * Math.abs(pose.pitch),
    face,
  );
  return pose.roll === 0 ? turn : multiply(rotation(MAXIMUM_ROLL * pose.roll, neck), turn);
}
