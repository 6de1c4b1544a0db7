import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteKeyOf } from '../../lib/call/site-key.ts';
import { parseOfferMessage } from '../../lib/channel/offer-messages.ts';
import { isOrphan } from '../shared/is-orphan.ts';
import { loadSites, onSitesChange } from '../shared/sites-store.ts';
import { acceptDrops } from './accept-drops.ts';
import { offerPictures } from './offer-pictures.ts';

/** How often an older copy looks whether its extension is still there, in milliseconds. */
const STILL_THERE = 2000;

/** All that this script does in a page where it is wanted; each leaves nothing behind when its signal aborts. */
const PARTS: readonly ((page: Document, signal: AbortSignal) => void)[] = [
  offerPictures,
  acceptDrops,
];

export default defineContentScript({
  // The background registers it for the sites that are turned on; the popup puts it into a page for once.
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  // The page would hear of it.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // A newer copy announces itself and invalidates this one; an extension that was removed can't.
    ctx.setInterval(() => ctx.isValid, STILL_THERE);
    // What an older copy has loaded may belong to an extension that is gone.
    globalThis.livemojiPicturePalette = undefined;
    const wishes = { site: false, page: false };
    let running: AbortController | undefined;
    const follow = () => {
      const isWanted = wishes.site || wishes.page;
      if (isWanted === (running?.signal.aborted === false)) return;
      if (!isWanted) return running?.abort();
      running = new AbortController();
      const signal = AbortSignal.any([running.signal, ctx.signal]);
      for (const part of PARTS) part(document, signal);
    };
    hearPopup(wishes, follow, ctx.signal);
    const siteKey = siteKeyOf(self.origin);
    if (siteKey === undefined) return;
    onSitesChange((sites) => {
      wishes.site = sites[siteKey]?.pictures === true;
      follow();
    }, ctx.signal);
    wishes.site = (await loadSites())[siteKey]?.pictures === true;
    follow();
  },
});

/** Does what the popup wishes for this page alone. */
function hearPopup(wishes: { page: boolean }, follow: () => void, signal: AbortSignal): void {
  const answer = (value: unknown) => {
    const message = parseOfferMessage(value);
    if (!message) return undefined;
    wishes.page = message.on ?? wishes.page;
    follow();
    return Promise.resolve(wishes.page);
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(answer);
  const forget = () => {
    if (!isOrphan()) onMessage.removeListener(answer);
  };
  signal.addEventListener('abort', forget, { once: true });
}
