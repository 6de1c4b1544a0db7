import { type ReadonlySignal, signal } from '@preact/signals';
import { SHOW_TIME } from '../../lib/avatar/reaction/show-emotion.ts';
import type { Emotion } from '../../lib/expression/emotions.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';

/** The reactions of a page: who draws hears of each, and the screen knows what is called up. */
export interface Reactions {
  /** The emotion that is called up just now, or null. */
  readonly shown: ReadonlySignal<Emotion | null>;
  /** Shows a reaction everywhere in this page. */
  show(reaction: Reaction): void;
  listen(listener: (reaction: Reaction) => void, signal: AbortSignal): void;
}

/** @param end ends them */
export function createReactions(end: AbortSignal): Reactions {
  const shown = signal<Emotion | null>(null);
  const listeners = new Set<(reaction: Reaction) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  end.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    shown,
    show: (reaction) => {
      if (end.aborted) return;
      for (const listener of listeners) listener(reaction);
      if (reaction.kind !== 'show') return;
      clearTimeout(timer);
      shown.value = reaction.emotion;
      timer = setTimeout(() => {
        shown.value = null;
      }, SHOW_TIME);
    },
    listen: (listener, stop) => {
      if (stop.aborted) return;
      listeners.add(listener);
      stop.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
