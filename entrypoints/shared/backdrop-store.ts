import { parseBackdropPicture } from '../../lib/settings/backdrop-picture.ts';
import { storedValue } from './stored-value.ts';

/** The person's own picture behind the emoji; null where there is none that can be read. */
export const backdropStore = storedValue({
  key: 'backdrop',
  parse: (stored): string | null => {
    const { picture, problem } = parseBackdropPicture(stored);
    if (problem !== null) console.warn(`Livemoji's backdrop: ${problem}`);
    return picture;
  },
});
