import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type FileProblem, readAvatarFile } from '../../lib/export/avatar-file.ts';
import { nameFromFile } from '../../lib/export/avatar-file-name.ts';
import {
  type SavedAvatar,
  type Shelf,
  type ShelfProblem,
  tidyName,
  withAvatar,
  withAvatarAt,
  withChange,
  withoutAvatar,
} from '../../lib/settings/shelf.ts';
import { type AvatarModel, sameLook } from './avatar-model.ts';

/** What the shelf has to say about the last thing that happened to it. */
export type ShelfNews =
  | { readonly kind: 'removed'; readonly avatar: SavedAvatar; readonly index: number }
  | { readonly kind: 'imported'; readonly name: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'damaged'; readonly problems: readonly ShelfProblem[] };

/** The saved avatars and what can be done with them. */
export interface ShelfModel {
  readonly avatars: ReadonlySignal<readonly SavedAvatar[]>;
  /** The saved avatar that was put on last; the look may have been changed since. */
  readonly current: ReadonlySignal<SavedAvatar | null>;
  /** Whether the look differs from the current saved avatar's. */
  readonly changed: ReadonlySignal<boolean>;
  readonly news: ReadonlySignal<ShelfNews | null>;
  /** Saves the look as a new avatar; a name without a letter is refused. */
  saveAs(name: string): void;
  /** Gives the current avatar the look as it is now. */
  update(): void;
  /** Puts an avatar on. Undoing the look's history takes it off again. */
  wear(id: string): void;
  rename(id: string, name: string): void;
  remove(id: string): void;
  /** Puts the avatar back that was removed last. */
  restore(): void;
  /** Takes an avatar out of a file, puts it on the shelf and wears it; a bad file changes nothing. */
  importFile(file: File): Promise<void>;
  dismiss(): void;
  /** Takes over what another page of the extension has stored. */
  replace(shelf: Shelf): void;
}

/**
 * @param initial the stored shelf, and what of it was damaged
 * @param save called with each shelf that is to be kept
 */
export function createShelfModel(
  initial: { readonly shelf: Shelf; readonly problems: readonly ShelfProblem[] },
  avatar: AvatarModel,
  save: (shelf: Shelf) => void,
): ShelfModel {
  const shelf = signal(initial.shelf);
  const news = signal<ShelfNews | null>(
    initial.problems.length > 0 ? { kind: 'damaged', problems: initial.problems } : null,
  );
  const current = computed(
    () => shelf.value.avatars.find(({ id }) => id === shelf.value.current) ?? null,
  );
  const change = (next: Shelf, told: ShelfNews | null = null) => {
    shelf.value = next;
    news.value = told;
    save(next);
  };
  const add = (name: string, told: ShelfNews | null) => {
    const look = avatar.configuration.value;
    change(withAvatar(shelf.value, { id: crypto.randomUUID(), name, look }), told);
  };
  const removal = () => (news.value?.kind === 'removed' ? news.value : undefined);
  return {
    avatars: computed(() => shelf.value.avatars),
    current,
    changed: computed(() => {
      const saved = current.value;
      return saved !== null && !sameLook(saved.look, avatar.configuration.value);
    }),
    news,
    saveAs: (name) => {
      const tidy = tidyName(name);
      if (tidy !== null) add(tidy, null);
    },
    update: () => {
      const id = current.value?.id;
      if (id) change(withChange(shelf.value, id, { look: avatar.configuration.value }));
    },
    wear: (id) => {
      const saved = shelf.value.avatars.find((each) => each.id === id);
      if (!saved) return;
      avatar.wear(saved.look);
      change({ ...shelf.value, current: id });
    },
    rename: (id, name) => {
      const tidy = tidyName(name);
      if (tidy !== null) change(withChange(shelf.value, id, { name: tidy }));
    },
    remove: (id) => {
      const index = shelf.value.avatars.findIndex((each) => each.id === id);
      const removed = shelf.value.avatars[index];
      if (!removed) return;
      change(withoutAvatar(shelf.value, id), { kind: 'removed', avatar: removed, index });
    },
    restore: () => {
      const removed = removal();
      if (removed) change(withAvatarAt(shelf.value, removed.avatar, removed.index));
    },
    importFile: async (file) => {
      const result = await readAvatarFile(file);
      if (!result.ok) {
        news.value = { kind: 'refused', file: file.name, problems: result.problems };
        return;
      }
      const name = tidyName(nameFromFile(file.name)) ?? file.name;
      avatar.wear(result.value);
      add(name, { kind: 'imported', name });
    },
    dismiss: () => {
      news.value = null;
    },
    replace: (stored) => {
      shelf.value = stored;
    },
  };
}
