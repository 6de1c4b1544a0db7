import type { AvatarConfiguration } from '../avatar/configuration.ts';
import { recoverConfiguration } from '../avatar/migration.ts';
import { type Calibration, migrateCalibration } from '../avatar/pose/calibration.ts';
import { presetOf } from '../avatar/presets.ts';
import { parseSettings, type Settings } from './settings.ts';
import { parseShelf } from './shelf.ts';
import type { StoredPart } from './stored-value.ts';

/** The settings, made good where they are damaged. */
export const SETTINGS_PART: StoredPart<Settings> = {
  key: 'settings',
  parse: (stored) => {
    const { settings, problems } = parseSettings(stored);
    for (const problem of problems) console.warn(`Livemoji's settings: ${problem}`);
    return settings;
  },
};

/** The look of the avatar, brought up to date and made good where it is damaged. */
export const AVATAR_PART: StoredPart<AvatarConfiguration> = {
  key: 'avatar',
  parse: (stored) => {
    if (stored === undefined) return presetOf('any');
    const { value, dropped } = recoverConfiguration(stored);
    for (const problem of dropped) {
      console.warn(`Livemoji's stored avatar: ${JSON.stringify(problem)}`);
    }
    return value;
  },
};

/** The avatars that were saved under a name. */
export const SHELF_PART: StoredPart<ReturnType<typeof parseShelf>> = {
  key: 'avatars',
  parse: parseShelf,
};

/** What rest and full are for the person's face; null where there is none that can be read. */
export const CALIBRATION_PART: StoredPart<Calibration | null> = {
  key: 'calibration',
  parse: (stored) => {
    if (stored === undefined) return null;
    const result = migrateCalibration(stored);
    if (result.ok) return result.value;
    for (const problem of result.problems) console.warn(`Livemoji's calibration: ${problem}`);
    return null;
  },
};
