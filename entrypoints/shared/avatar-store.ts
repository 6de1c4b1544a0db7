import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { recoverConfiguration } from '../../lib/avatar/migration.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { parseShelf } from '../../lib/settings/shelf.ts';
import { storedValue } from './stored-value.ts';

/** The look of the avatar, brought up to date and made good where it is damaged. */
export const avatarStore = storedValue('avatar', parseAvatar);

/** The avatars that were saved under a name. */
export const shelfStore = storedValue('avatars', parseShelf);

function parseAvatar(stored: unknown): AvatarConfiguration {
  if (stored === undefined) return presetOf('any');
  const { value, dropped } = recoverConfiguration(stored);
  for (const problem of dropped) {
    reportError(new Error(`Livemoji's stored avatar: ${JSON.stringify(problem)}`));
  }
  return value;
}
