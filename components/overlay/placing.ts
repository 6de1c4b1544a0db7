import type { Corner } from '../../lib/call/picture-geometry.ts';
import { OVERLAY_SIZES, type OverlayPlace } from '../../lib/settings/sites.ts';

/** What is seen of a page, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly left: number;
  readonly top: number;
}

/** Where the emoji is before it is moved: above what most calls have in their lower right. */
export const DEFAULT_PLACE: OverlayPlace = {
  corner: 'bottomRight',
  x: 16,
  y: 96,
  size: 144,
  collapsed: false,
};

/** The side of the emoji that has made itself small. */
export const DOT = 44;
/** What stays free between the emoji and the window's edge. */
export const MARGIN = 16;
/** So close to an edge it snaps to it. */
const SNAPPING = 56;
/** It never covers more than this share of the window's shorter side. */
const LARGEST_SHARE = 0.6;

/** The side that the emoji has in a window. */
export function sideOf({ collapsed, size }: OverlayPlace, { width, height }: Viewport): number {
  if (collapsed) return DOT;
  const largest = Math.min(width, height) * LARGEST_SHARE;
  return Math.round(Math.max(OVERLAY_SIZES.least, Math.min(size, largest)));
}

/** Where the emoji's upper left is; inside of the window even if it was put there in a larger one. */
export function pointOf(place: OverlayPlace, viewport: Viewport): Point {
  const side = sideOf(place, viewport);
  const { fromLeft, fromTop } = sidesOf(place.corner);
  return {
    left: inside(fromLeft ? place.x : viewport.width - side - place.x, viewport.width - side),
    top: inside(fromTop ? place.y : viewport.height - side - place.y, viewport.height - side),
  };
}

/** The place of an emoji whose upper left was put to a point: it keeps to the nearest corner. */
export function placeAt(point: Point, place: OverlayPlace, viewport: Viewport): OverlayPlace {
  const side = sideOf(place, viewport);
  const left = inside(point.left, viewport.width - side);
  const top = inside(point.top, viewport.height - side);
  const right = viewport.width - side - left;
  const bottom = viewport.height - side - top;
  const vertical = top <= bottom ? 'top' : 'bottom';
  const horizontal = left <= right ? 'Left' : 'Right';
  const corner: Corner = `${vertical}${horizontal}`;
  return { ...place, corner, x: Math.min(left, right), y: Math.min(top, bottom) };
}

/** The place drawn to the edges that are near. */
export function snapped(place: OverlayPlace): OverlayPlace {
  const snap = (distance: number) => (distance < SNAPPING ? MARGIN : distance);
  return { ...place, x: snap(place.x), y: snap(place.y) };
}

/** The place moved by some pixels, with the keyboard for example. */
export function movedBy(
  place: OverlayPlace,
  { left, top }: Point,
  viewport: Viewport,
): OverlayPlace {
  const from = pointOf(place, viewport);
  return placeAt({ left: from.left + left, top: from.top + top }, place, viewport);
}

/** The place with another size; the corner that it keeps to stays where it is. */
export function resized(place: OverlayPlace, size: number, viewport: Viewport): OverlayPlace {
  const { least, most } = OVERLAY_SIZES;
  const allowed = Math.round(Math.max(least, Math.min(size, most)));
  const next = { ...place, size: sideOf({ ...place, size: allowed }, viewport) };
  const room = (length: number) => Math.max(0, length - next.size);
  return {
    ...next,
    x: inside(place.x, room(viewport.width)),
    y: inside(place.y, room(viewport.height)),
  };
}

/** From which sides of the window a corner's distances are measured. */
export function sidesOf(corner: Corner): { readonly fromLeft: boolean; readonly fromTop: boolean } {
  return { fromLeft: corner.endsWith('Left'), fromTop: corner.startsWith('top') };
}

function inside(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
