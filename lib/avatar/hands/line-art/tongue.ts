import { between, ease } from '../../numbers.ts';
import type { Shape } from '../../scene/scene.ts';
import { INK, TONGUE } from './ink.ts';
import { LIP, type MouthMotion, type Opening, type Place } from './mouth-motion.ts';
import { areaBetween, around, brush, curve, loop } from './pen.ts';
import type { Spot } from './smooth-line.ts';

/** The tongue that lies in an open mouth. */
export function tongueInside({ upper, lower }: Opening, motion: MouthMotion, place: Place): Shape {
  const [, top] = upper[LIP.middle] as Spot;
  const [x, bottom] = lower[LIP.middle] as Spot;
  const height = bottom - top;
  const [right] = upper[LIP.far] as Spot;
  const radius = Math.min(0.62 * (right - x), 52);
  const opacity =
    ease(28, 56, height) *
    (1 - motion.bare * (1 - motion.jaw)) *
    (1 - ease(0.05, 0.25, motion.tongue));
  return {
    id: 'tongue',
    d: opacity > 0 ? loop(around([x, bottom + 6], radius, 0.34 * height + 6).map(place)) : '',
    fill: TONGUE,
    clip: 'inside',
    opacity,
  };
}

/** The tongue hangs out over the lower lip, with a line down its middle. */
export function tongueOut(
  { upper, lower }: Opening,
  { tongue }: MouthMotion,
  place: Place,
): readonly Shape[] {
  const opacity = ease(0.05, 0.25, tongue);
  if (opacity === 0) return TUCKED_IN;
  const [x, top] = upper[LIP.middle] as Spot;
  const [, bottom] = lower[LIP.middle] as Spot;
  const root = between(top, bottom, 0.55);
  const length = 8 + 52 * tongue;
  const half = 30;
  const spots: readonly Spot[] = [
    [x - half + 4, root],
    [x - half, bottom + 0.5 * length],
    [x - 0.6 * half, bottom + 0.9 * length],
    [x, bottom + length],
    [x + 0.6 * half, bottom + 0.9 * length],
    [x + half, bottom + 0.5 * length],
    [x + half - 4, root],
  ];
  const line = curve(spots.map(place));
  const ridge = [root + 8, between(root, bottom + length, 0.4), bottom + 0.6 * length];
  return [
    {
      id: 'tongue-out',
      d: areaBetween(line, [line[0] as Spot, line.at(-1) as Spot]),
      fill: TONGUE,
      opacity,
    },
    { id: 'tongue-edge', d: brush(line, [7, 9, 7]), fill: INK, opacity },
    {
      id: 'tongue-ridge',
      d: brush(curve(ridge.map((y) => place([x, y]))), [2, 5, 2]),
      fill: INK,
      opacity,
    },
  ];
}

const TUCKED_IN: readonly Shape[] = ['tongue-out', 'tongue-edge', 'tongue-ridge'].map((id) => ({
  id,
  d: '',
  opacity: 0,
}));
