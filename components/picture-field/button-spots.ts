import type { Box } from '../../lib/picture-field/sight.ts';

/** The side of the button beside a field, in CSS pixels. */
export const BUTTON = 28;
/** Between the button and what it stands beside. */
const GAP = 6;
/** From the corner of a zone that it stands in. */
const INSET = 8;
/** A field that is higher is a zone, with room inside. */
const HIGHEST = 80;

/** A place for the button, in CSS pixels from the window's upper left. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  /** Whether it covers a part of what it belongs to. */
  readonly inside: boolean;
}

/**
 * Where the button could stand, the best first: beside a small field, or in a corner of a zone.
 *
 * @param endsEmpty whether nothing stands at the end of the field itself, as in the browser's own
 */
export function buttonSpots(
  { left, top, right, bottom }: Box,
  endsEmpty: boolean,
): readonly Spot[] {
  if (bottom - top > HIGHEST) {
    return [
      { left: right - INSET - BUTTON, top: top + INSET, inside: true },
      { left: right - INSET - BUTTON, top: bottom - INSET - BUTTON, inside: true },
      { left: left + INSET, top: top + INSET, inside: true },
    ];
  }
  const middle = (top + bottom - BUTTON) / 2;
  return [
    { left: right + GAP, top: middle, inside: false },
    ...(endsEmpty ? [{ left: right - BUTTON, top: middle, inside: true }] : []),
    { left: left - GAP - BUTTON, top: middle, inside: false },
    ...lastSpots({ left, top, right, bottom }),
  ];
}

/** On the field's own corners, where everything around is taken. */
function lastSpots({ left, top, right, bottom }: Box): readonly Spot[] {
  const half = BUTTON / 2;
  return [
    { left: right - half, top: top - half, inside: true },
    { left: right - half, top: bottom - half, inside: true },
    { left: left - half, top: top - half, inside: true },
  ];
}

/** Whether a spot lies in a window of this size. */
export function isInWindow({ left, top }: Spot, width: number, height: number): boolean {
  return left >= 0 && top >= 0 && left + BUTTON <= width && top + BUTTON <= height;
}
