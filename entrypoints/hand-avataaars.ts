import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AVATAAARS } from '../lib/avatar/hands/avataaars/hand.ts';
import { offerHand } from './shared/hands/offered-hands.ts';

export default defineUnlistedScript(() => offerHand(AVATAAARS));
