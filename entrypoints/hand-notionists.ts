import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NOTIONISTS } from '../lib/avatar/hands/notionists/hand.ts';
import { offerHand } from './shared/hands/offered-hands.ts';

export default defineUnlistedScript(() => offerHand(NOTIONISTS));
