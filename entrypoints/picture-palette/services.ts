import { signal } from '@preact/signals';
import type { PaletteServices } from '../../components/picture-field/palette-model.ts';
import { handOf } from '../../lib/avatar/hands/hands.ts';
import { HANDS } from '../../lib/avatar/options.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { createPageShelf } from '../../lib/drag/picture-shelf.ts';
import { avatarStore } from '../shared/avatar-store.ts';
import { calibrationStore } from '../shared/calibration-store.ts';
import { copyPicture } from '../shared/copy-picture.ts';
import { saveFile } from '../shared/save-file.ts';
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
    // A content script can't load anything later on.
    hands: HANDS.map((hand) => handOf({ ...presetOf('any'), hand })),
    taste,
    saveFile,
    copy: copyPicture,
    pictures: createPageShelf(window),
  };
}
