import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LORELEI } from '../lib/avatar/hands/lorelei/hand.ts';
import { offerHand } from './shared/hands/offered-hands.ts';

export default defineUnlistedScript(() => offerHand(LORELEI));
