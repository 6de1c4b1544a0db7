import { createFrameLoop } from '../model/frame-loop.ts';

/** What may move a field that has just been looked at: for so long each frame is, in milliseconds. */
const RESTLESS = 500;
/** How often a page at rest is looked at, in milliseconds: something may have moved without a word. */
const AT_REST = 500;

const SIGNS = [
  'scroll',
  'resize',
  'transitionrun',
  'transitionend',
  'animationend',
  'pointerdown',
  'click',
  'focusin',
  'toggle',
  'fullscreenchange',
] as const;

/** Measures again whenever things in a page may have moved. */
export interface LayoutFollower {
  wake(): void;
}

/**
 * Follows a page's layout until the signal aborts: frame by frame while something happens, and now and then at rest.
 * A page where nothing is to be measured, and a hidden one, costs nothing.
 */
export function followLayout(
  page: Document,
  isNeeded: () => boolean,
  measure: () => void,
  signal: AbortSignal,
): LayoutFollower {
  const window = page.defaultView ?? globalThis.window;
  let restlessUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loop = createFrameLoop(
    window,
    (time) => {
      measure();
      if (time < restlessUntil) return true;
      timer ??= setTimeout(rest, AT_REST);
      return false;
    },
    signal,
  );
  const rest = () => {
    timer = undefined;
    if (isNeeded() && !page.hidden) loop.wake();
  };
  const wake = () => {
    restlessUntil = performance.now() + RESTLESS;
    loop.wake();
  };
  const onSign = () => {
    if (isNeeded()) wake();
  };
  for (const sign of SIGNS)
    window.addEventListener(sign, onSign, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', onSign, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { wake };
}
