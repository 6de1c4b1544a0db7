import { createFrameLoop, type FrameSource } from '../model/frame-loop.ts';
import type { Point } from './placing.ts';
import { hasSettled, type Motion, sprung } from './spring.ts';

/** Moves an element about. */
export interface Mover {
  /** Puts it somewhere at once: where the pointer holds it. */
  hold(point: Point): void;
  /** Lets a spring carry it there. */
  release(point: Point): void;
}

/** An older movement of the pointer says nothing of how fast it is, in milliseconds. */
const MOMENT = 80;

/** @param place told each new position; @param signal ends it */
export function createMover(
  page: FrameSource & Pick<Window, 'matchMedia'>,
  place: (point: Point) => void,
  signal: AbortSignal,
): Mover {
  const still = page.matchMedia('(prefers-reduced-motion: reduce)');
  let left: Motion | undefined;
  let top: Motion | undefined;
  let target: Point = { left: 0, top: 0 };
  let lastTime: number | undefined;
  let heldAt = 0;
  let free = false;

  const draw = (time: number): boolean => {
    if (!free || left === undefined || top === undefined) return false;
    const seconds = lastTime === undefined ? 1 / 60 : (time - lastTime) / 1000;
    lastTime = time;
    left = sprung(left, target.left, seconds);
    top = sprung(top, target.top, seconds);
    const arrived = hasSettled(left, target.left) && hasSettled(top, target.top);
    if (arrived) stand(target);
    else place({ left: left.position, top: top.position });
    return !arrived;
  };
  const stand = (point: Point) => {
    left = { position: point.left, velocity: 0 };
    top = { position: point.top, velocity: 0 };
    target = point;
    place(point);
  };
  const loop = createFrameLoop(page, draw, signal);
  return {
    hold: (point) => {
      const now = performance.now();
      const seconds = Math.max(now - heldAt, 1) / 1000;
      heldAt = now;
      free = false;
      const velocity = (from: Motion | undefined, to: number) =>
        from === undefined || seconds * 1000 > MOMENT ? 0 : (to - from.position) / seconds;
      const next = { left: velocity(left, point.left), top: velocity(top, point.top) };
      stand(point);
      left = { position: point.left, velocity: next.left };
      top = { position: point.top, velocity: next.top };
    },
    release: (point) => {
      if (left === undefined || still.matches) {
        stand(point);
        return;
      }
      if (performance.now() - heldAt > MOMENT) {
        left = { ...left, velocity: 0 };
        top = top && { ...top, velocity: 0 };
      }
      target = point;
      free = true;
      lastTime = undefined;
      loop.wake();
    },
  };
}
