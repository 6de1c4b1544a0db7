import type { Settings } from '../../lib/settings/settings.ts';
import { SETTINGS_PART } from '../../lib/settings/stored-parts.ts';
import { updateStored } from '../../lib/settings/stored-value.ts';
import { storedValue } from './stored-value.ts';

/** The stored settings, made good where they are damaged. */
export const settingsStore = storedValue(SETTINGS_PART);

/** Reads the stored settings. */
export const loadSettings = settingsStore.load;

/** Tells the settings at each change, until the signal aborts. */
export const onSettingsChange = settingsStore.onChange;

/** Changes some settings and keeps the others. */
export function updateSettings(change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  return updateStored(settingsStore, change);
}
