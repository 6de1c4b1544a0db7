import type { AvatarPose } from '../../pose/avatar-pose.ts';
import type { Spot } from './smooth-line.ts';

/** The front of a head as a ball, over which a face that is drawn half from the side turns. */
export interface Ball {
  readonly centre: Spot;
  readonly radius: Spot;
  /** How far it turns at full yaw, and how far it nods at full pitch, in degrees. */
  readonly turn: number;
  readonly nod: number;
}

/** Where a spot of the face at rest is now; `lift` says how far it stands out from the ball, in radii. */
export type Turn = (spot: Spot, lift?: number) => Spot;

/** How a pose turns the face over its ball. Yaw and pitch of 0 leave every spot where it is. */
export function turnOf({ centre, radius, turn, nod }: Ball, pose: AvatarPose): Turn {
  const yaw = (pose.yaw * turn * Math.PI) / 180;
  const pitch = (pose.pitch * nod * Math.PI) / 180;
  if (yaw === 0 && pitch === 0) return (spot) => spot;
  const [cosYaw, sinYaw] = [Math.cos(yaw), Math.sin(yaw)];
  const [cosPitch, sinPitch] = [Math.cos(pitch), Math.sin(pitch)];
  return ([x, y], lift = 0) => {
    const across = (x - centre[0]) / radius[0];
    const down = (y - centre[1]) / radius[1];
    const front = Math.sqrt(Math.max(0.04, 1 - across * across - down * down)) + lift;
    const turned = across * cosYaw + front * sinYaw;
    const depth = front * cosYaw - across * sinYaw;
    return [
      centre[0] + radius[0] * turned,
      centre[1] + radius[1] * (down * cosPitch - depth * sinPitch),
    ];
  };
}
