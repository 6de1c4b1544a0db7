import type { OverlayPlace } from '../../lib/settings/sites.ts';
import { movedBy, type Point, resized, type Viewport } from './placing.ts';

/** How far one press of an arrow key moves it, and how far with Shift, in CSS pixels. */
const STEP = 16;
const LEAP = 96;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { left: -1, top: 0 },
  ArrowRight: { left: 1, top: 0 },
  ArrowUp: { left: 0, top: -1 },
  ArrowDown: { left: 0, top: 1 },
};
const SIZES: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': -STEP };

/** Where a key takes the emoji: arrows move it, plus and minus give it another size. */
export function keyPlace(
  place: OverlayPlace,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  viewport: Viewport,
): OverlayPlace | undefined {
  const way = ARROWS[key];
  if (way) {
    const length = shiftKey ? LEAP : STEP;
    return movedBy(place, { left: way.left * length, top: way.top * length }, viewport);
  }
  const growth = SIZES[key];
  if (growth === undefined || place.collapsed) return undefined;
  return resized(place, place.size + growth, viewport);
}
