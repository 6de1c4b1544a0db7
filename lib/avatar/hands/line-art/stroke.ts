import { clamp01 } from '../../numbers.ts';
import type { Shape } from '../../scene/scene.ts';
import { INK } from './ink.ts';
import { brush, curve, type Thickness } from './pen.ts';
import type { Spot } from './smooth-line.ts';

/**
 * A stroke of black ink through some spots. Ink doesn't fade: a stroke that comes grows from a hair's breadth.
 *
 * @param share how much of its thickness it has, 0 to 1
 */
export function strokeShape(
  id: string,
  spots: readonly Spot[],
  thickness: Thickness,
  share = 1,
): Shape {
  return {
    id,
    d: share <= 0 ? '' : brush(curve(spots), scaled(thickness, share)),
    fill: INK,
    opacity: clamp01(4 * share),
  };
}

export function scaled([start, middle, end]: Thickness, share: number): Thickness {
  return [start * share, middle * share, end * share];
}
