import { parseSettings, type Settings } from '../../lib/settings/settings.ts';
import { storedValue } from './stored-value.ts';

const stored = storedValue('settings', (value) => {
  const { settings, problems } = parseSettings(value);
  for (const problem of problems) console.warn(`Livemoji's settings: ${problem}`);
  return settings;
});

/** The stored settings, made good where they are damaged. */
export const loadSettings = stored.load;

/** Tells the settings at each change, until the signal aborts. */
export const onSettingsChange = stored.onChange;

/** Changes some settings and keeps the others. */
export async function updateSettings(change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await stored.save({ ...(await loadSettings()), ...change });
}
