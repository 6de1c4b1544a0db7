import { composedContains } from '../../lib/picture-field/composed-tree.ts';
import { type Box, elementAt, isSeen } from '../../lib/picture-field/sight.ts';
import { BUTTON, buttonSpots, isInWindow, type Spot } from './button-spots.ts';

/** The points of a spot that have to be free, as shares of its side. */
const POINTS = [
  [0.5, 0.5],
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const;

const PRESSABLE = 'a, button, input, select, textarea, [role="button"]';

/**
 * The best place for the button of a field where it covers nothing of the page but its ground; or else the best of
 * all.
 *
 * @param box the part of the anchor that is seen
 * @param own ours: it covers nothing
 */
export function freeSpot(anchor: Element, box: Box, own: Element | undefined): Spot | undefined {
  const { ownerDocument: page } = anchor;
  const width = page.documentElement.clientWidth;
  const height = page.defaultView?.innerHeight ?? page.documentElement.clientHeight;
  const spots = buttonSpots(box, anchor.matches('input') && isSeen(anchor)).filter((spot) =>
    isInWindow(spot, width, height),
  );
  return spots.find((spot) => isFree(spot, anchor, own)) ?? spots.at(-1);
}

/** What lies around a modal dialog counts as the dialog, too. */
function isOn(element: Element, { x, y }: { readonly x: number; readonly y: number }): boolean {
  if (!element.matches('dialog:modal')) return true;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left <= x && x <= right && top <= y && y <= bottom;
}

function isFree({ left, top, inside }: Spot, anchor: Element, own: Element | undefined): boolean {
  return POINTS.every(([x, y]) => {
    const point = { x: left + x * BUTTON, y: top + y * BUTTON };
    const hit = elementAt(anchor.ownerDocument, point, own);
    if (!hit || composedContains(hit, anchor)) return !hit || isOn(hit, point);
    return inside && composedContains(anchor, hit) && (hit === anchor || !hit.matches(PRESSABLE));
  });
}
