import { AVATAAARS } from '../../lib/avatar/hands/avataaars/hand.ts';
import { LORELEI } from '../../lib/avatar/hands/lorelei/hand.ts';
import { NOTIONISTS } from '../../lib/avatar/hands/notionists/hand.ts';
import type { Hands } from '../model/drawing.ts';

/** All hands, there from the start. */
export const ALL_HANDS: Hands = {
  initial: [AVATAAARS, LORELEI, NOTIONISTS],
  load: (id) => Promise.reject(new Error(`${id} is there already.`)),
};
