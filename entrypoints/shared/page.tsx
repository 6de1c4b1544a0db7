import { type ComponentChildren, render } from 'preact';
import type { PageServices } from '../../components/model/page-model.ts';
import { TranslationProvider } from '../../components/translation.ts';
import { loadHand } from '../../lib/avatar/hands/load-hand.ts';
import { createVirtualShelf } from '../../lib/drag/virtual-shelf.ts';
import { avatarStore, shelfStore } from './avatar-store.ts';
import { calibrationStore } from './calibration-store.ts';
import { copyPicture } from './copy-picture.ts';
import { createTranslate } from './create-translate.ts';
import { saveFile } from './save-file.ts';
import { loadSettings, onSettingsChange, updateSettings } from './settings-store.ts';
import { watchEngine } from './watch-engine.ts';

/** Reads what is stored and makes what popup, panel and studio are built on; it ends with the signal. */
export async function createPageServices(end: AbortSignal): Promise<PageServices> {
  const [settings, avatar, shelf, calibration] = await Promise.all([
    loadSettings(),
    avatarStore.load(),
    shelfStore.load(),
    calibrationStore.load(),
  ]);
  return {
    watch: watchEngine,
    settings: { initial: settings, save: updateSettings, onChange: onSettingsChange },
    avatar: { initial: avatar, save: avatarStore.save, onChange: avatarStore.onChange },
    shelf: { initial: shelf, save: shelfStore.save, onChange: shelfStore.onChange },
    calibration: {
      initial: calibration,
      save: (value) => calibrationStore.save(value ?? undefined),
      onChange: calibrationStore.onChange,
    },
    hands: [await loadHand(avatar.hand)],
    saveFile,
    copy: copyPicture,
    pictures: createVirtualShelf(navigator.serviceWorker, end),
  };
}

/** Shows a page in the person's language. */
export function showPage(children: ComponentChildren): void {
  const translate = createTranslate();
  document.documentElement.lang = translate('language');
  const app = document.getElementById('app');
  if (app === null) throw new Error('The page has no element «app».');
  render(<TranslationProvider value={translate}>{children}</TranslationProvider>, app);
}

/** A signal that aborts when the page goes away. */
export function endOfPage(): AbortSignal {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort(), { once: true });
  return end.signal;
}
