/** A signal that aborts when the page goes away. */
export function endOfPage(): AbortSignal {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort(), { once: true });
  return end.signal;
}
