import type { Box } from '../../lib/picture-field/sight.ts';

/** Between two things that stand side by side, and to the window's edge, in CSS pixels. */
const GAP = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where something stands beside a button: below it, or above where there is more room, and always inside of the
 * window; in CSS pixels.
 */
export function placeBeside(
  { left, top, right, bottom }: Box,
  { width, height }: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const below = window.height - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const isBelow = height <= below || below >= above;
  const wanted = isBelow ? bottom + GAP : top - GAP - height;
  const centre = (left + right - width) / 2;
  const inside = (value: number, room: number) => Math.max(GAP, Math.min(value, room - GAP));
  return {
    left: Math.round(inside(centre, window.width - width)),
    top: Math.round(inside(wanted, window.height - height)),
  };
}
