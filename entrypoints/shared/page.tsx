import { createI18n } from '@wxt-dev/i18n';
import { type ComponentChildren, render } from 'preact';
import type { PageServices } from '../../components/model/page-model.ts';
import { type Translate, TranslationProvider } from '../../components/translation.ts';
import { loadHand } from '../../lib/avatar/hands/load-hand.ts';
import { avatarStore, shelfStore } from './avatar-store.ts';
import { calibrationStore } from './calibration-store.ts';
import { loadSettings, onSettingsChange, updateSettings } from './settings-store.ts';
import { watchEngine } from './watch-engine.ts';

/** How long the browser gets to fetch a file before its address ends, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** Reads what is stored and makes what popup and studio are built on. */
export async function createPageServices(): Promise<PageServices> {
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
  };
}

/** Shows a page in the person's language. */
export function showPage(children: ComponentChildren): void {
  const { t } = createI18n();
  const translate: Translate = (key, values) => (values ? t(key, values) : t(key));
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

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_TIME);
}
