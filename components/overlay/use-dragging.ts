import { useMemo, useRef } from 'preact/hooks';
import type { Point } from './placing.ts';

/** Fewer pixels are a press whose hand shook. */
const SHAKE = 4;

interface Dragging {
  /** The pointer has moved so far since it was pressed. */
  onMove(by: Point): void;
  /** The pointer was let go after it had moved. */
  onDrop(by: Point): void;
  /** It was pressed and let go where it was. */
  onPress?(): void;
}

/** Handlers that make an element follow the pointer; the pointer is held even where it leaves the element. */
export function useDragging(dragging: Dragging) {
  const current = useRef(dragging);
  current.current = dragging;
  return useMemo(() => handlersFor(() => current.current), []);
}

function handlersFor(dragging: () => Dragging) {
  let start: (Point & { readonly pointerId: number }) | undefined;
  let moved = false;
  let by: Point = { left: 0, top: 0 };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== start?.pointerId) return;
    start = undefined;
    if (moved) dragging().onDrop(by);
    else if (event.type === 'pointerup') dragging().onPress?.();
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start = { left: event.clientX, top: event.clientY, pointerId: event.pointerId };
      moved = false;
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerId !== start?.pointerId) return;
      by = { left: event.clientX - start.left, top: event.clientY - start.top };
      moved ||= Math.hypot(by.left, by.top) >= SHAKE;
      if (moved) dragging().onMove(by);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
