import { between, ease } from '../../numbers.ts';
import type { AvatarPose } from '../../pose/avatar-pose.ts';
import { path } from '../../scene/path.ts';
import type { Shape } from '../../scene/scene.ts';
import { veinPath } from '../vein.ts';
import type { Turn } from './ball.ts';
import { ANGER, BLUSH, INK, PAPER, QUEASY, WATER } from './ink.ts';
import { around, brush, curve, loop } from './pen.ts';
import { SIDES, type Side } from './sides.ts';
import type { Spot } from './smooth-line.ts';
import { strokeShape } from './stroke.ts';

/** Where a hand puts what isn't part of the face. */
export interface AccentPlaces {
  readonly cheeks: Readonly<Record<Side, Spot>>;
  /** Half the width and height of the near cheek; the far one is narrower. */
  readonly cheek: Spot;
  readonly tear: Spot;
  readonly sweat: Spot;
  readonly anger: Spot;
}

/** Cheeks that blush, turn green or puff out, below everything else in the face. */
export function cheekShapes(
  { cheeks, cheek }: AccentPlaces,
  { blush, queasy, cheekPuff, smileLeft, smileRight }: AvatarPose,
  turn: Turn,
): readonly Shape[] {
  return SIDES.flatMap((side) => {
    const smile = side === 'near' ? smileRight : smileLeft;
    const width = side === 'near' ? 1 : 0.62;
    const [x, y] = [cheeks[side][0], cheeks[side][1] - 8 * smile];
    const patch = (size: number) =>
      loop(around([x, y], cheek[0] * width * size, cheek[1] * size).map((spot) => turn(spot)));
    const marks = (blush > 0 ? [-0.5, 0, 0.5] : []).map((along) => {
      const at = x + along * cheek[0] * width * 1.1;
      const [fromX, from] = turn([at + 7 * width, y - 11]);
      const [toX, to] = turn([at - 7 * width, y + 11]);
      return path`M${fromX} ${from}L${toX} ${to}`;
    });
    return [
      { id: `${side}-blush`, d: blush > 0 ? patch(1) : '', fill: BLUSH, opacity: 0.32 * blush },
      {
        id: `${side}-blush-marks`,
        d: marks.join(''),
        stroke: BLUSH,
        strokeWidth: 6,
        opacity: 0.95 * ease(0.1, 0.8, blush),
      },
      {
        id: `${side}-queasy`,
        d: queasy > 0 ? patch(1.15) : '',
        fill: QUEASY,
        opacity: 0.5 * queasy,
      },
      puffShape(side, [x, y], cheek, cheekPuff, turn),
    ];
  });
}

/** The bow on the inner side of a full cheek. */
function puffShape(
  side: Side,
  [x, y]: Spot,
  [width, height]: Spot,
  cheekPuff: number,
  turn: Turn,
): Shape {
  const inwards = side === 'near' ? 1 : -0.62;
  const spots: readonly Spot[] = [
    [x + inwards * width * 0.7, y + height * 0.5],
    [x + inwards * width * 1.15, y + height * 1.7],
    [x + inwards * width * 0.5, y + height * 3],
  ];
  return strokeShape(
    `${side}-puff`,
    spots.map((spot) => turn(spot)),
    [3, 10, 3],
    ease(0.05, 0.6, cheekPuff),
  );
}

/** A tear under the near eye: it wells up, then runs. */
export function tearShapes(
  { tear: [x, y] }: AccentPlaces,
  { tear }: AvatarPose,
  turn: Turn,
): readonly Shape[] {
  const [tipX, tipY] = turn([x, between(y - 8, y + 14, tear)]);
  const opacity = ease(0, 0.3, tear);
  return dropShapes('tear', [tipX, tipY], between(0.4, 1, ease(0, 0.8, tear)), opacity);
}

/** Sweat at the temple and the mark of anger on the forehead, above the hair. */
export function moodShapes(
  { sweat: drop, anger: vein }: AccentPlaces,
  { sweat, anger }: AvatarPose,
): readonly Shape[] {
  const [x, y] = drop;
  const mark = anger > 0 ? veinAt(vein, between(0.6, 1, ease(0, 0.8, anger))) : '';
  return [
    ...dropShapes(
      'sweat',
      [x, between(y - 24, y, sweat)],
      1.25 * between(0.5, 1, ease(0, 0.7, sweat)),
      ease(0, 0.4, sweat),
    ),
    { id: 'anger-halo', d: mark, stroke: PAPER, strokeWidth: 24, opacity: ease(0, 0.5, anger) },
    { id: 'anger', d: mark, stroke: ANGER, strokeWidth: 13, opacity: ease(0, 0.5, anger) },
  ];
}

/** A drop that hangs from its tip, 62 units high at size 1. */
function dropShapes(id: string, [x, y]: Spot, size: number, opacity: number): readonly Shape[] {
  const seen = opacity > 0;
  const spots: readonly Spot[] = [
    [0, 0],
    [-9, 17],
    [-20, 35],
    [-19, 51],
    [-8, 61],
    [6, 61],
    [18, 51],
    [20, 36],
    [10, 18],
  ];
  const at = ([dx, dy]: Spot): Spot => [x + dx * size, y + dy * size];
  const d = seen ? loop(spots.map(at)) : '';
  const light: readonly Spot[] = [
    [-9, 40],
    [-8, 48],
    [-2, 53],
  ];
  return [
    { id, d, fill: WATER, stroke: INK, strokeWidth: 7, opacity },
    {
      id: `${id}-light`,
      d: seen ? brush(curve(light.map(at)), [4, 5, 4]) : '',
      fill: 'white',
      opacity,
    },
  ];
}

function veinAt([x, y]: Spot, size: number): string {
  return veinPath(x, y, { near: 12 * size, far: 40 * size, bend: 14 * size });
}
