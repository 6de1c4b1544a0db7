import { AVATAR_PART, SHELF_PART } from '../../lib/settings/stored-parts.ts';
import { storedValue } from './stored-value.ts';

/** The look of the avatar. */
export const avatarStore = storedValue(AVATAR_PART);

/** The avatars that were saved under a name. */
export const shelfStore = storedValue(SHELF_PART);
