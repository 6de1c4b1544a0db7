import { composedAncestors, composedContains } from './composed-tree.ts';

/** A part of what is seen of a page, in CSS pixels from its upper left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is smaller, in CSS pixels, is hidden for all but screen readers. */
const SMALLEST = 12;

/** Whether an element has a place on its page, be it scrolled to or not; it may be transparent. */
export function hasPlace(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const { scrollX, scrollY } = element.ownerDocument.defaultView ?? { scrollX: 0, scrollY: 0 };
  return width >= SMALLEST && height >= SMALLEST && right + scrollX > 0 && bottom + scrollY > 0;
}

/** Whether somebody can see an element, once it is scrolled to. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true }) && hasPlace(element);
}

/**
 * The part of an element that lies in the window and inside of all that clips it; undefined where nothing is left,
 * or something else lies over its middle.
 *
 * @param own ours: it doesn't count as lying over anything
 */
export function seenBox(element: Element, own: Element | undefined): Box | undefined {
  const box = clippedBox(element);
  if (box === undefined) return undefined;
  const hit = elementAt(element.ownerDocument, middleOf(box), own);
  if (!hit) return undefined;
  return composedContains(element, hit) || composedContains(hit, element) ? box : undefined;
}

/** What lies at a point, in open shadow trees too, under what is ours. */
export function elementAt(
  page: Document,
  { x, y }: { readonly x: number; readonly y: number },
  own: Element | undefined,
): Element | undefined {
  let hit = page
    .elementsFromPoint(x, y)
    .find((element) => element !== own && !own?.contains(element));
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

function clippedBox(element: Element): Box | undefined {
  const { ownerDocument: page } = element;
  const { clientWidth, clientHeight } = page.documentElement;
  const window = page.defaultView;
  let box = intersection(element.getBoundingClientRect(), {
    left: 0,
    top: 0,
    right: clientWidth || (window?.innerWidth ?? 0),
    bottom: window?.innerHeight ?? clientHeight,
  });
  for (const ancestor of composedAncestors(element)) {
    if (ancestor === page.body || ancestor === page.documentElement) break;
    if (window?.getComputedStyle(ancestor).overflow === 'visible') continue;
    // What is laid out without a box of its own clips nothing.
    const frame = ancestor.getBoundingClientRect();
    if (frame.width > 0 || frame.height > 0) box = intersection(box, frame);
  }
  const isLeft = box.right - box.left >= SMALLEST / 2 && box.bottom - box.top >= SMALLEST / 2;
  return isLeft ? box : undefined;
}

function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function middleOf({ left, top, right, bottom }: Box) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
