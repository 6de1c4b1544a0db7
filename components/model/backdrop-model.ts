import { type ReadonlySignal, signal } from '@preact/signals';
import { coverPicture, PictureError } from '../../lib/media/cover-picture.ts';
import { BACKDROP_LIMITS } from '../../lib/settings/backdrop-picture.ts';
import type { CallSettings } from '../../lib/settings/call-settings.ts';
import { BACKDROP_PRESETS } from './backdrop-presets.ts';
import type { PageModel, Stored } from './page-model.ts';

/** What became of the last file. */
export type BackdropNews = PictureError['problem'] | 'removed';

/** The person's own picture behind the emoji. */
export interface BackdropModel {
  /** The address of the picture, or null while there is none. */
  readonly picture: ReadonlySignal<string | null>;
  readonly news: ReadonlySignal<BackdropNews | null>;
  /** Takes a picture out of a file and puts it behind the emoji; a bad file changes nothing. */
  take(file: Blob): Promise<void>;
  /** Forgets the picture. */
  remove(): void;
  /** Has the picture back that was removed last. */
  restore(): void;
}

/** Makes the picture of a file. */
type ReadPicture = (file: Blob) => Promise<string>;

const readPicture: ReadPicture = (file) =>
  coverPicture(file, BACKDROP_LIMITS, BACKDROP_LIMITS.characters);

export function createBackdropModel(
  stored: Stored<string | null, string | null>,
  page: Pick<PageModel, 'settings' | 'change' | 'saving'>,
  end: AbortSignal,
  read: ReadPicture = readPicture,
): BackdropModel {
  const picture = signal(stored.initial);
  const news = signal<BackdropNews | null>(null);
  const removed = signal<{ picture: string; backdrop: CallSettings['backdrop'] } | null>(null);
  const put = (next: string | null, backdrop: CallSettings['backdrop']) => {
    picture.value = next;
    page.saving(stored.save(next));
    page.change({ call: { ...page.settings.value.call, backdrop } });
  };
  stored.onChange((value) => {
    picture.value = value;
  }, end);
  return {
    picture,
    news,
    take: async (file) => {
      news.value = null;
      try {
        put(await read(file), { kind: 'picture' });
      } catch (error) {
        if (!(error instanceof PictureError)) throw error;
        news.value = error.problem;
      }
    },
    remove: () => {
      const { backdrop } = page.settings.value.call;
      if (picture.value === null) return;
      removed.value = { picture: picture.value, backdrop };
      put(null, backdrop.kind === 'picture' ? BACKDROP_PRESETS.sky : backdrop);
      news.value = 'removed';
    },
    restore: () => {
      if (removed.value === null) return;
      put(removed.value.picture, removed.value.backdrop);
      removed.value = null;
      news.value = null;
    },
  };
}
