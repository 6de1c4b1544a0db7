import { signal } from '@preact/signals';
import { copyPicture } from '../../components/page/copy-picture.ts';
import { saveFile } from '../../components/page/save-file.ts';
import type { PaletteServices } from '../../components/picture-field/palette-model.ts';
import { createPageShelf } from '../../lib/drag/picture-shelf.ts';
import { avatarStore } from '../shared/avatar-store.ts';
import { calibrationStore } from '../shared/calibration-store.ts';
import { loadHand } from '../shared/hands/content-hands.ts';
import { loadSettings, onSettingsChange } from '../shared/settings-store.ts';
import { watchEngine } from '../shared/watch-engine.ts';

/**
 * Reads what is stored and makes what a palette is built on.
 *
 * @param taste how the last picture in this page was cut
 */
export async function createPaletteServices(
  taste: PaletteServices['taste'] = signal(null),
): Promise<PaletteServices> {
  const [settings, avatar, calibration] = await Promise.all([
    loadSettings(),
    avatarStore.load(),
    calibrationStore.load(),
  ]);
  return {
    watch: watchEngine,
    settings: { initial: settings, onChange: onSettingsChange },
    avatar: { initial: avatar, onChange: avatarStore.onChange },
    calibration: { initial: calibration, onChange: calibrationStore.onChange },
    hands: { initial: [await loadHand(avatar.hand)], load: loadHand },
    taste,
    saveFile,
    copy: copyPicture,
    pictures: createPageShelf(window),
  };
}
