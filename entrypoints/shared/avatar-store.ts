import { browser } from 'wxt/browser';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { recoverConfiguration } from '../../lib/avatar/migration.ts';
import { presetOf } from '../../lib/avatar/presets.ts';

const KEY = 'avatar';

/** The stored look of the avatar, brought up to date and made good where it is damaged. */
export async function loadAvatar(): Promise<AvatarConfiguration> {
  const stored = await browser.storage.local.get(KEY);
  return parseStored(stored[KEY]);
}

export async function saveAvatar(configuration: AvatarConfiguration): Promise<void> {
  await browser.storage.local.set({ [KEY]: configuration });
}

/** Tells the look at each change, from whichever page it came, until the signal aborts. */
export function onAvatarChange(
  listener: (configuration: AvatarConfiguration) => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(parseStored(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), {
    once: true,
  });
}

function parseStored(stored: unknown): AvatarConfiguration {
  if (stored === undefined) return presetOf('any');
  const { value, dropped } = recoverConfiguration(stored);
  for (const problem of dropped) reportError(new Error(`Livemoji's stored avatar: ${problem}`));
  return value;
}
