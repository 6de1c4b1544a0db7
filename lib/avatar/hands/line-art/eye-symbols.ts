import { path } from '../../scene/path.ts';
import type { Shape } from '../../scene/scene.ts';
import type { EyeForm } from './eye-forms.ts';
import { INK } from './ink.ts';
import type { Spot } from './smooth-line.ts';

/** What looks out of an eye instead of a pupil. */
export function symbolShape(
  id: string,
  symbol: NonNullable<EyeForm['symbol']>,
  [x, y]: Spot,
  radius: number,
): Shape {
  const r = radius;
  if (symbol === 'cross') {
    return {
      id,
      d: path`M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`,
      stroke: INK,
      strokeWidth: 12,
    };
  }
  if (symbol === 'heart') {
    const d =
      path`M${x} ${y + 1.1 * r}C${x - 2.1 * r} ${y - 0.2 * r} ${x - 1.1 * r} ${y - 1.6 * r} ${x} ${y - 0.5 * r}` +
      path`C${x + 1.1 * r} ${y - 1.6 * r} ${x + 2.1 * r} ${y - 0.2 * r} ${x} ${y + 1.1 * r}z`;
    return { id, d, fill: '#f04848', stroke: INK, strokeWidth: 7 };
  }
  const spots = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? 1.25 * r : 0.55 * r;
    const angle = ((index - 2.5) * Math.PI) / 5;
    return path`${x + length * Math.cos(angle)} ${y + length * Math.sin(angle)}`;
  });
  return { id, d: `M${spots.join('L')}z`, fill: '#ffc83d', stroke: INK, strokeWidth: 7 };
}
