import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../../lib/settings/settings.ts';

const KEY = 'settings';

/** The stored settings, made good where they are damaged. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const { settings, problems } = parseSettings(stored[KEY]);
  for (const problem of problems) console.warn(`Livemoji's settings: ${problem}`);
  return settings;
}

/** Changes some settings and keeps the others. */
export async function updateSettings(change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...change } });
}

/** Tells the settings at each change, until the signal aborts. */
export function onSettingsChange(
  listener: (settings: Settings) => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes)
      listener(parseSettings(changes[KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), {
    once: true,
  });
}
