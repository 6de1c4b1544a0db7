import { between, clamp01, ease } from '../../numbers.ts';
import { path } from '../../scene/path.ts';
import type { Shape } from '../../scene/scene.ts';
import { INK, PAPER } from './ink.ts';
import type { MouthForm } from './mouth-forms.ts';
import { LIP, type MouthMotion, type Opening, type Place } from './mouth-motion.ts';
import { areaBetween } from './pen.ts';
import type { Spot } from './smooth-line.ts';

/** Teeth hang from the upper lip; clenched they fill the opening and show their gaps. */
export function teethShapes(
  { teeth }: MouthForm,
  { upper, lower }: Opening,
  { beam, bare, jaw }: MouthMotion,
  place: Place,
): readonly Shape[] {
  const seen = Math.max(beam, bare, 0.7 * ease(0.35, 0.7, jaw));
  const reveal = ease(0.02, 0.4, seen);
  const clenched = bare * (1 - 0.5 * ease(0.35, 0.8, jaw));
  const edge = upper.map(([x, y], index): Spot => {
    const [, floor] = lower[index] as Spot;
    return [
      x,
      between(y + reveal * Math.min(22, 0.45 * (floor - y)), floor, ease(0.2, 0.6, clenched)),
    ];
  });
  const gaps = (clenched > 0.3 ? [1.5, 3, 4, 5, 6.5] : []).map((index) => {
    const [x, top] = mid(upper, index);
    const [footX, foot] = mid(lower, index);
    const [fromX, from] = place([x, top]);
    const [toX, to] = place([between(x, footX, 0.9), between(top, foot, 0.9)]);
    return path`M${fromX} ${from}L${toX} ${to}`;
  });
  const [toothX, toothY] = place(mid(upper, 2.5));
  const special =
    teeth === 'plain'
      ? []
      : [specialTooth(teeth, [toothX, toothY], place(upper[LIP.middle] as Spot), seen)];
  return [
    {
      id: 'teeth',
      d: seen > 0 ? areaBetween(upper.map(place), edge.map(place)) : '',
      fill: PAPER,
      clip: 'inside',
      opacity: clamp01(12 * seen),
    },
    {
      id: 'gaps',
      d: gaps.join(''),
      stroke: INK,
      strokeWidth: 5,
      clip: 'inside',
      opacity: ease(0.3, 0.7, clenched),
    },
    ...special,
  ];
}

function mid(line: readonly Spot[], index: number): Spot {
  const [x, y] = line[Math.floor(index)] as Spot;
  const [nextX, nextY] = line[Math.ceil(index)] as Spot;
  return [(x + nextX) / 2, (y + nextY) / 2];
}

function specialTooth(
  teeth: Exclude<MouthForm['teeth'], 'plain'>,
  [x, y]: Spot,
  [middle, top]: Spot,
  seen: number,
): Shape {
  const opacity = ease(0.1, 0.5, seen);
  if (teeth === 'gap') {
    return {
      id: 'tooth',
      d: path`M${middle} ${top}v26`,
      stroke: INK,
      strokeWidth: 6,
      clip: 'inside',
      opacity,
    };
  }
  if (teeth === 'gold') {
    return {
      id: 'tooth',
      d: path`M${x} ${y}h18v20h-18z`,
      fill: '#e8b93c',
      clip: 'inside',
      opacity,
    };
  }
  const other = 2 * middle - x;
  const fang = (at: number) => path`M${at - 10} ${y}h20l-10 38z`;
  return { id: 'tooth', d: fang(x) + fang(other), fill: PAPER, clip: 'inside', opacity };
}
