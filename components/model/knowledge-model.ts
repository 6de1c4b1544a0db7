import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoredKey } from '../../lib/settings/stored-keys.ts';
import type { PageModel } from './page-model.ts';

/** What the website keeps besides: its own files, for the next time without a network. */
export const OFFLINE_FILES = 'offlineFiles';

/** Whatever is found in the store: what this version keeps, or something that it doesn't know. */
export type KnownName = StoredKey | typeof OFFLINE_FILES;

/** One thing that is stored, as it was found. */
export interface KnownItem {
  /** Its name in the store. */
  readonly key: string;
  /** How much it takes. */
  readonly bytes: number;
  /** What is stored. */
  readonly value: unknown;
}

/** The store as a whole. */
export interface KnowledgeServices {
  /** All that is in it, this version's or not. */
  read(): Promise<readonly KnownItem[]>;
  erase(key: string): Promise<void>;
  /** Leaves nothing, as before the first run. */
  eraseAll(): Promise<void>;
  /** Begins the page anew, without what it still has in its memory. */
  startAnew(): void;
  /** Tells each change, until the signal aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** What is about to be erased: one thing by its name, or all. */
export type Erasure = { readonly kind: 'one'; readonly key: string } | { readonly kind: 'all' };

/** What is stored, and ways to be rid of it. */
export interface KnowledgeModel {
  readonly isOpen: ReadonlySignal<boolean>;
  /** Null until the store has been read. */
  readonly items: ReadonlySignal<readonly KnownItem[] | null>;
  /** What the person has to confirm first, or null. */
  readonly asked: ReadonlySignal<Erasure | null>;
  show(): void;
  close(): void;
  ask(erasure: Erasure): void;
  keep(): void;
  /** Erases what was asked for. */
  confirm(): void;
  /** Takes the agreement back: the camera closes everywhere. */
  withdraw(): void;
}

export function createKnowledgeModel(
  services: KnowledgeServices,
  page: Pick<PageModel, 'change' | 'saving'>,
  end: AbortSignal,
): KnowledgeModel {
  const isOpen = signal(false);
  const items = signal<readonly KnownItem[] | null>(null);
  const asked = signal<Erasure | null>(null);
  const read = async () => {
    const found = await services.read();
    if (!end.aborted) items.value = found;
  };
  const erase = async (erasure: Erasure) => {
    if (erasure.kind === 'one') return services.erase(erasure.key).then(read);
    await services.eraseAll();
    services.startAnew();
  };
  services.onChange(() => {
    if (isOpen.value) page.saving(read());
  }, end);
  return {
    isOpen,
    items,
    asked,
    show: () => {
      isOpen.value = true;
      page.saving(read());
    },
    close: () => {
      isOpen.value = false;
      asked.value = null;
    },
    ask: (erasure) => {
      asked.value = erasure;
    },
    keep: () => {
      asked.value = null;
    },
    confirm: () => {
      if (asked.value !== null) page.saving(erase(asked.value));
      asked.value = null;
    },
    withdraw: () => page.change({ consentedAt: null }),
  };
}
