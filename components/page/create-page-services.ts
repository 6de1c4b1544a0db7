import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { HandId } from '../../lib/avatar/options.ts';
import type { Calibration } from '../../lib/avatar/pose/calibration.ts';
import type { Hand } from '../../lib/avatar/scene/scene.ts';
import type { PictureShelf } from '../../lib/drag/picture-shelf.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { parseShelf } from '../../lib/settings/shelf.ts';
import { type StoredValue, updateStored } from '../../lib/settings/stored-value.ts';
import type { PageServices } from '../model/page-model.ts';
import type { Watch } from '../model/watch-while.ts';
import { copyPicture } from './copy-picture.ts';
import { saveFile } from './save-file.ts';

/** Where a page keeps what it keeps. */
export interface PageStores {
  readonly settings: StoredValue<Settings>;
  readonly avatar: StoredValue<AvatarConfiguration>;
  readonly shelf: StoredValue<ReturnType<typeof parseShelf>>;
  readonly calibration: StoredValue<Calibration | null>;
}

/** Reads what is stored and makes what a page is built on, wherever it lives. Rejects when the avatar's drawings don't come. */
export async function createPageServices(
  stores: PageStores,
  watch: Watch,
  loadHand: (id: HandId) => Promise<Hand>,
  pictures: PictureShelf,
): Promise<PageServices> {
  const [settings, avatar, shelf, calibration] = await Promise.all([
    stores.settings.load(),
    stores.avatar.load(),
    stores.shelf.load(),
    stores.calibration.load(),
  ]);
  return {
    watch,
    settings: {
      initial: settings,
      save: (change) => updateStored(stores.settings, change),
      onChange: stores.settings.onChange,
    },
    avatar: { initial: avatar, save: stores.avatar.save, onChange: stores.avatar.onChange },
    shelf: { initial: shelf, save: stores.shelf.save, onChange: stores.shelf.onChange },
    calibration: {
      initial: calibration,
      save: (value) => stores.calibration.save(value ?? undefined),
      onChange: stores.calibration.onChange,
    },
    hands: { initial: [await loadHand(avatar.hand)], load: loadHand },
    saveFile,
    copy: copyPicture,
    pictures,
  };
}
