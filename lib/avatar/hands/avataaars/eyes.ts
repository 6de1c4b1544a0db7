import { between, ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { ellipse } from '../../scene/path.ts';
import type { MovingLayer, Shape } from '../../scene/scene.ts';
import { lashes, symbolPath } from './eye-details.ts';
import type { EyeStyle } from './eye-styles.ts';
import { INK, INK_ON_SKIN, INK_ON_WHITE, MIDDLE, SIDES, type Side, WHITE } from './ink.ts';
import { crescent, type Lids, lidsOpening } from './lids.ts';

/** Half the distance between the eyes, and their height. */
const APART = 26;
const HEIGHT = 112;

/** What the pose says about one eye. */
interface EyeMotion {
  readonly closed: number;
  /** How much of the closing comes from below, as in a laugh: the closed eye is an arch, not a bowl. */
  readonly laughing: number;
  readonly squint: number;
  readonly wide: number;
  readonly terror: number;
  readonly gaze: readonly [number, number];
}

/** Both eyes: dots that open to white, that narrow, close and look around. */
export function eyeLayer(style: EyeStyle): MovingLayer {
  return {
    kind: 'moving',
    id: 'eyes',
    joint: 'head',
    depth: 1,
    draw: (pose) => SIDES.flatMap((side) => eyeShapes(style, side, pose)),
  };
}

function motionOf({ name }: Side, pose: AvatarPose): EyeMotion {
  const isLeft = name === 'left';
  const smile = isLeft ? pose.smileLeft : pose.smileRight;
  const squint = isLeft ? pose.squintLeft : pose.squintRight;
  const blink = isLeft ? pose.blinkLeft : pose.blinkRight;
  const wide = isLeft ? pose.wideLeft : pose.wideRight;
  const laugh = ease(0.3, 0.8, smile) * ease(0.35, 1, squint);
  return {
    closed: Math.max(ease(0, 1, blink), laugh),
    laughing: ease(0.25, 0.7, smile),
    squint: squint * (1 - laugh),
    wide: wide * (1 - blink),
    terror: wide * pose.stretch,
    gaze: [pose.gazeX, -pose.gazeY],
  };
}

function eyeShapes(style: EyeStyle, side: Side, pose: AvatarPose): readonly Shape[] {
  const motion = motionOf(side, pose);
  const centre = { x: MIDDLE + side.sign * APART, y: HEIGHT };
  const lids = lidsOf(style, motion);
  const white = whitenessOf(style, motion);
  const opening = lidsOpening(centre, side.sign, lids);
  const open = 1 - ease(0.86, 1, motion.closed);
  const line = Math.max(style.lidLine, ease(0.15, 0.5, motion.closed), lidLineOfSquint(motion));
  const id = side.name;
  return [
    { id: `${id}-opening`, d: opening, opacity: 0 },
    {
      id: `${id}-white`,
      d: lidsOpening(centre, side.sign, whiteOf(lids, white)),
      fill: WHITE,
      clip: `${id}-opening`,
      opacity: ease(0, 0.12, white) * open,
    },
    ...pupilShapes(style, id, centre, motion, white).map((shape) => ({
      ...shape,
      clip: `${id}-opening`,
      opacity: (shape.opacity ?? 1) * open,
    })),
    {
      id: `${id}-lid`,
      d: crescent(centre, side.sign, lids, 3.2 + 0.8 * motion.closed),
      fill: INK,
      opacity: INK_ON_SKIN * line,
    },
    ...lashes(style, id, centre, side.sign, lids),
  ];
}

/** The white grows from behind the dot until it fills what is between the lids. */
function whiteOf(lids: Lids, white: number): Lids {
  return {
    width: between(5, lids.width, white),
    corner: between(0, lids.corner, white),
    slant: lids.slant * white,
    upper: between(-5, lids.upper, white),
    lower: between(5, lids.lower, white),
    roundness: between(1, lids.roundness, white),
  };
}

/** The white shows where the eye is wide or narrowed without a smile, and in styles that always have it. */
function whitenessOf(style: EyeStyle, { wide, squint, laughing }: EyeMotion): number {
  return Math.max(style.white, ease(0.05, 0.35, wide), ease(0.1, 0.45, squint) * (1 - laughing));
}

function lidLineOfSquint({ squint, laughing }: EyeMotion): number {
  return 0.9 * ease(0.35, 0.7, squint) * (1 - laughing);
}

function lidsOf(style: EyeStyle, { closed, laughing, squint, wide, terror }: EyeMotion): Lids {
  const [upper, lower] = style.lids;
  const frowning = squint * (1 - laughing);
  const opened = {
    width: between(style.width, 14 + terror, Math.max(wide, 0.8 * frowning)),
    corner: -style.slant * 0.5,
    slant: style.slant * (1 - wide),
    upper: between(-upper, -14 - terror, wide) + 3.2 * frowning,
    lower: between(lower, 14 + terror, wide) - (3 + 2.4 * laughing) * squint,
    roundness: between(between(style.roundness, 1, wide), 0.72, frowning),
  };
  const meeting = between(8.5, -5.5, laughing);
  const corner = between(3.5, 2.5, laughing);
  return {
    width: between(opened.width, 11.5, closed),
    corner: between(opened.corner, corner, closed),
    slant: opened.slant * (1 - 0.6 * closed),
    upper: between(opened.upper, meeting, closed),
    lower: between(opened.lower, meeting, closed),
    roundness: between(opened.roundness, 0.62, closed),
  };
}

function pupilShapes(
  style: EyeStyle,
  id: string,
  centre: { x: number; y: number },
  { gaze, wide, squint, terror }: EyeMotion,
  white: number,
): readonly Shape[] {
  const [width, height] = style.pupil;
  const size = 1 - 0.32 * terror - 0.1 * squint * white;
  const free = between(4.5, 5.5, wide);
  const x = centre.x + free * gaze[0];
  const y = centre.y + between(3.6, 5, wide) * gaze[1] + 1.2 * terror;
  if (style.symbol !== undefined) {
    return [{ id: `${id}-symbol`, ...symbolPath(style.symbol, { x, y }, size) }];
  }
  const opacity = between(INK_ON_SKIN, INK_ON_WHITE, ease(0, 0.12, white));
  const shapes: Shape[] = [];
  if (style.iris !== undefined) {
    shapes.push({
      id: `${id}-iris`,
      d: ellipse(x, y, width * size, height * size),
      fill: style.iris,
    });
  }
  const share = style.iris === undefined ? size : size * 0.55;
  shapes.push({
    id: `${id}-pupil`,
    d: ellipse(x, y, width * share, height * share),
    fill: INK,
    opacity,
  });
  if (style.highlight === true) {
    shapes.push({ id: `${id}-light`, d: ellipse(x + 2, y - 2.4, 2), fill: WHITE, opacity: 0.9 });
  }
  return shapes;
}
