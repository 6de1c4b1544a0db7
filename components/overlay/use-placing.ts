import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createMover, type Mover } from './mover.ts';
import type { OverlayModel } from './overlay-model.ts';
import {
  type Point,
  placeAt,
  pointOf,
  resized,
  sideOf,
  sidesOf,
  snapped,
  type Viewport,
} from './placing.ts';
import { useDragging } from './use-dragging.ts';

/** Keeps an element where the model has it: carried by the pointer, by a spring, or by the window's edge. */
export function usePlacing(
  { place, moveTo }: Pick<OverlayModel, 'place' | 'moveTo'>,
  page: Window,
  element: { readonly current: HTMLElement | null },
  onPress: () => void,
) {
  const viewport = useViewport(page);
  const mover = useRef<Mover>(null);
  const shownSide = useRef<number>(null);
  const start = useRef<{ point: Point; size: number } | null>(null);

  useLayoutEffect(() => {
    const end = new AbortController();
    const put = ({ left, top }: Point) => {
      if (element.current) element.current.style.translate = `${left}px ${top}px`;
    };
    mover.current = createMover(page, put, end.signal);
    return () => end.abort();
  }, [page, element]);
  useLayoutEffect(() => {
    mover.current?.hold(pointOf(place.peek(), viewport));
  }, [viewport, place]);
  useSignalEffect(() => {
    const now = viewportOf(page);
    const side = sideOf(place.value, now);
    // A spring that lagged behind the size would shake the corner.
    if (side === shownSide.current) mover.current?.release(pointOf(place.value, now));
    else mover.current?.hold(pointOf(place.value, now));
    shownSide.current = side;
  });

  const startOf = () => {
    start.current ??= { point: pointOf(place.peek(), viewport), size: place.peek().size };
    return start.current;
  };
  const moving = useDragging({
    onMove: (by) => mover.current?.hold(sum(startOf().point, by)),
    onDrop: (by) => {
      const point = sum(startOf().point, by);
      start.current = null;
      moveTo(snapped(placeAt(point, place.peek(), viewport)));
    },
    onPress,
  });
  const sizing = useDragging({
    onMove: ({ left, top }) => {
      const { fromLeft, fromTop } = sidesOf(place.peek().corner);
      const growth = Math.max(fromLeft ? left : -left, fromTop ? top : -top);
      moveTo(resized(place.peek(), startOf().size + growth, viewport));
    },
    onDrop: () => {
      start.current = null;
    },
  });
  return { viewport, moving, sizing };
}

function sum(one: Point, other: Point): Point {
  return { left: one.left + other.left, top: one.top + other.top };
}

/** What is seen of the page, without its scroll bar. */
function viewportOf({ document, innerHeight, innerWidth }: Window): Viewport {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

function useViewport(page: Window): Viewport {
  const [viewport, setViewport] = useState(() => viewportOf(page));
  useEffect(() => {
    const end = new AbortController();
    page.addEventListener('resize', () => setViewport(viewportOf(page)), { signal: end.signal });
    return () => end.abort();
  }, [page]);
  return viewport;
}
