import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import type { FilmRequest, FilmState } from '../../lib/channel/film-messages.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import type { FeaturePoints } from '../../lib/expression/feature-points.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { whileVisible } from './while-visible.ts';

/** Who is told what the engine does and sees. */
export interface Watcher {
  onStatus(status: EngineStatus): void;
  /** Null while no face is seen. */
  onState(state: ExpressionState | null): void;
  /** Where the points of the face are, for who looks closely; null when no face is in sight. */
  onPoints?(points: FeaturePoints | null): void;
  /** Somebody reacts, here or elsewhere. */
  onReaction(reaction: Reaction): void;
  /** Where the film of a call is. */
  onFilm?(film: FilmState): void;
}

/** What a watcher may ask of the engine. */
export interface EngineRemote {
  /** Try the camera again. */
  retry(): void;
  /**
   * Has everybody show a reaction.
   *
   * @returns whether the engine hears it
   */
  react(reaction: Reaction): boolean;
  /** Is told the points of the face, or no more. */
  look(closely: boolean): void;
  /** Whether every frame has to be read from now on, however still the face keeps. */
  need(everyFrame: boolean): void;
  /** Records a film of the emoji outside of every page; missing where that can't be done. */
  startFilm?(film: FilmRequest): void;
  /** Ends it, and has it saved. */
  stopFilm?(): void;
}

/** Watches the engine until the signal aborts; the camera is open as long as anybody does. */
export type Watch = (watcher: Watcher, signal: AbortSignal) => EngineRemote;

const NEVER = signal(false);

/** How the engine is watched. */
export interface WatchOptions {
  /** While this is true, also in a hidden page. */
  readonly awake?: ReadonlySignal<boolean>;
  /** While this is true, every frame is read, however still the face keeps. */
  readonly everyFrame?: ReadonlySignal<boolean>;
}

/**
 * Watches the engine while that is wanted and the page is in sight.
 *
 * @returns what may be asked of the engine; while it isn't watched, nothing happens
 */
export function watchWhile(
  wanted: ReadonlySignal<boolean>,
  watch: Watch,
  watcher: Watcher,
  end: AbortSignal,
  { awake = NEVER, everyFrame = NEVER }: WatchOptions = {},
): EngineRemote {
  let remote: EngineRemote | undefined;
  const dispose = effect(() => {
    if (!wanted.value) return;
    const stop = new AbortController();
    const run = (signal: AbortSignal) => {
      const watched = watch(watcher, signal);
      remote = watched;
      const forget = effect(() => watched.need(everyFrame.value));
      signal.addEventListener('abort', forget, { once: true });
      signal.addEventListener('abort', () => watcher.onStatus('starting'), { once: true });
    };
    untracked(() => whileVisible(document, run, stop.signal, awake));
    return () => stop.abort();
  });
  end.addEventListener('abort', dispose, { once: true });
  return {
    retry: () => remote?.retry(),
    react: (reaction) => remote?.react(reaction) ?? false,
    look: (closely) => remote?.look(closely),
    need: (wished) => remote?.need(wished),
    startFilm: (film) => remote?.startFilm?.(film),
    stopFilm: () => remote?.stopFilm?.(),
  };
}
