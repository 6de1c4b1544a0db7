import { loadScript } from '../load-script.ts';
import { handLoader } from './offered-hands.ts';

/** Loads a way of drawing into a content script's world: what draws avatars in a page gets its hand here. */
export const loadHand = handLoader((id) => loadScript(`hand-${id}`));
