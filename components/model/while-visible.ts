/**
 * Runs something as long as the page can be seen: each time it is shown anew, with a signal that aborts
 * when it is hidden or when `signal` does.
 *
 * @param patience how long a page may be hidden before it ends, in milliseconds
 */
export function whileVisible(
  page: Document,
  run: (signal: AbortSignal) => void,
  signal: AbortSignal,
  patience = 1000,
): void {
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    running?.abort();
    running = undefined;
  };
  const follow = () => {
    clearTimeout(timer);
    if (page.visibilityState === 'hidden') timer = setTimeout(end, patience);
    else if (running === undefined) {
      running = new AbortController();
      run(running.signal);
    }
  };
  page.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      end();
    },
    { once: true },
  );
  follow();
}
