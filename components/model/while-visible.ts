import { effect, type ReadonlySignal, untracked } from '@preact/signals';

/** How long a page may be hidden before it ends, in milliseconds. */
const PATIENCE = 1000;

/**
 * Runs something as long as the page can be seen: each time it is shown anew, with a signal that aborts
 * when it is hidden or when `signal` does.
 *
 * @param awake while this is true it goes on in a hidden page too
 */
export function whileVisible(
  page: Document,
  run: (signal: AbortSignal) => void,
  signal: AbortSignal,
  awake: ReadonlySignal<boolean>,
): void {
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    running?.abort();
    running = undefined;
  };
  const follow = () => {
    clearTimeout(timer);
    if (page.visibilityState === 'hidden' && !awake.peek()) timer = setTimeout(end, PATIENCE);
    else if (running === undefined) {
      running = new AbortController();
      run(running.signal);
    }
  };
  const dispose = effect(() => {
    void awake.value;
    untracked(follow);
  });
  page.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener(
    'abort',
    () => {
      dispose();
      clearTimeout(timer);
      end();
    },
    { once: true },
  );
}
