import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { whileVisible } from './while-visible.ts';

/** Who is told what the engine does and sees. */
export interface Watcher {
  onStatus(status: EngineStatus): void;
  /** Null while no face is seen. */
  onState(state: ExpressionState | null): void;
}

/** Watches the engine until the signal aborts; the camera is open as long as anybody does. */
export type Watch = (watcher: Watcher, signal: AbortSignal) => { retry(): void };

/**
 * Watches the engine while that is wanted and the page is in sight.
 *
 * @returns how to ask the engine to try again
 */
export function watchWhile(
  wanted: ReadonlySignal<boolean>,
  watch: Watch,
  watcher: Watcher,
  end: AbortSignal,
): () => void {
  let retry: (() => void) | undefined;
  const dispose = effect(() => {
    if (!wanted.value) return;
    const stop = new AbortController();
    const run = (signal: AbortSignal) => {
      retry = watch(watcher, signal).retry;
      signal.addEventListener('abort', () => watcher.onStatus('starting'), { once: true });
    };
    untracked(() => whileVisible(document, run, stop.signal));
    return () => stop.abort();
  });
  end.addEventListener('abort', dispose, { once: true });
  return () => retry?.();
}
