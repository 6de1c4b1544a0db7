import { ease } from '../../numbers.ts';
import type { HexColour } from '../../palettes.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { ellipse, path } from '../../scene/path.ts';
import type { MovingLayer, Shape } from '../../scene/scene.ts';
import { BLUSH, INK, MIDDLE, QUEASY, SIDES } from './ink.ts';

/** Cheeks that puff out over the outline of the face, blush, or turn green. */
export function cheekLayer(skin: HexColour): MovingLayer {
  return {
    kind: 'moving',
    id: 'cheeks',
    joint: 'head',
    depth: 0.55,
    draw: (pose) => SIDES.flatMap(({ name, sign }) => cheek(name, sign, skin, pose)),
  };
}

function cheek(name: string, sign: number, skin: HexColour, pose: AvatarPose): readonly Shape[] {
  const { cheekPuff, blush, queasy } = pose;
  const smile = name === 'left' ? pose.smileLeft : pose.smileRight;
  const lift = 2.5 * smile;
  const puffed = ease(0, 1, cheekPuff);
  const x = MIDDLE + sign * 37;
  const bulge = MIDDLE + sign * (36 + 3.5 * puffed);
  return [
    {
      id: `${name}-puff`,
      d: ellipse(bulge, 148, 15.5 + 2 * puffed, 16 + 2 * puffed),
      fill: skin,
      opacity: ease(0, 0.08, cheekPuff),
    },
    {
      id: `${name}-shade`,
      d: puffShade(bulge, 148, sign, 15.5 + 2 * puffed),
      fill: INK,
      opacity: 0.09 * puffed,
    },
    { id: `${name}-blush`, d: ellipse(x, 149 - lift, 9.5), fill: BLUSH, opacity: 0.24 * blush },
    {
      id: `${name}-queasy`,
      d: ellipse(MIDDLE + sign * 39, 146 - lift, 11, 8.5),
      fill: QUEASY,
      opacity: 0.42 * queasy,
    },
  ];
}

/** The shadow below a full cheek. */
function puffShade(x: number, y: number, sign: number, radius: number): string {
  const [outer, inner] = [x + sign * radius * 0.62, x - sign * radius];
  return path`M${outer} ${y + radius * 0.78}C${x} ${y + radius * 1.16} ${inner} ${y + radius * 0.8} ${inner} ${y - radius * 0.1}C${inner + sign * 1.5} ${y + radius * 0.58} ${x} ${y + radius * 0.9} ${outer} ${y + radius * 0.78}z`;
}
