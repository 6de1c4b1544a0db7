import { signal } from '@preact/signals';
import type { KnowledgeServices, KnownItem } from '../model/knowledge-model.ts';

/** A store that a test plays. */
export interface FakeKnowledge {
  readonly services: KnowledgeServices;
  /** What is in it now. */
  stored(): readonly string[];
  /** How often the page was begun anew. */
  starts(): number;
}

export function fakeKnowledge(initial: Readonly<Record<string, unknown>> = {}): FakeKnowledge {
  const items = signal<readonly KnownItem[]>(
    Object.entries(initial).map(([key, value]) => ({ key, bytes: 1500, value })),
  );
  let starts = 0;
  return {
    stored: () => items.value.map(({ key }) => key),
    starts: () => starts,
    services: {
      read: () => Promise.resolve(items.value),
      erase: (erased) => {
        items.value = items.value.filter(({ key }) => key !== erased);
        return Promise.resolve();
      },
      eraseAll: () => {
        items.value = [];
        return Promise.resolve();
      },
      startAnew: () => {
        starts += 1;
      },
      onChange: (listener, signal) => {
        const end = items.subscribe(listener);
        signal.addEventListener('abort', end, { once: true });
      },
    },
  };
}
