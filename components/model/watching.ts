import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { whileVisible } from './while-visible.ts';

/** Who is told what the engine does and sees. */
export interface Watcher {
  onStatus(status: EngineStatus): void;
  /** Null while no face is seen. */
  onState(state: ExpressionState | null): void;
  /** Somebody reacts, here or elsewhere. */
  onReaction(reaction: Reaction): void;
}

/** What a watcher may ask of the engine. */
export interface EngineRemote {
  retry(): void;
  /**
   * Has everybody show a reaction.
   *
   * @returns whether the engine hears it
   */
  react(reaction: Reaction): boolean;
}

/** Watches the engine until the signal aborts. */
export type Watch = (watcher: Watcher, signal: AbortSignal) => EngineRemote;

/**
 * Watches the engine once the person has agreed, while the page is in sight.
 *
 * @returns what may be asked of the engine; while it isn't watched, nothing happens
 */
export function watchWithConsent(
  watchEngine: Watch,
  settings: ReadonlySignal<Settings>,
  watcher: Watcher,
  end: AbortSignal,
): EngineRemote {
  let remote: EngineRemote | undefined;
  const consented = computed(() => settings.value.consentedAt !== null);
  const dispose = effect(() => {
    if (!consented.value) return;
    const stop = new AbortController();
    const watch = (signal: AbortSignal) => {
      remote = watchEngine(watcher, signal);
      signal.addEventListener('abort', () => watcher.onStatus('starting'), { once: true });
    };
    untracked(() => whileVisible(document, watch, stop.signal));
    return () => stop.abort();
  });
  end.addEventListener('abort', dispose, { once: true });
  return {
    retry: () => remote?.retry(),
    react: (reaction) => remote?.react(reaction) ?? false,
  };
}
