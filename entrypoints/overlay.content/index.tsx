import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteKeyOf } from '../../lib/call/site-key.ts';
import { loadSites, onSitesChange } from '../shared/sites-store.ts';
import { showOverlay } from './show-overlay.tsx';

/** How often an older copy looks whether its extension is still there, in milliseconds. */
const STILL_THERE = 2000;

export default defineContentScript({
  // The background registers it for the sites that are turned on.
  registration: 'runtime',
  runAt: 'document_idle',
  // The page would hear of it.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const siteKey = siteKeyOf(location.href);
    if (window !== window.top || siteKey === undefined) return;
    // A newer copy announces itself and invalidates this one; an extension that was removed can't.
    ctx.setInterval(() => ctx.isValid, STILL_THERE);
    let shown: AbortController | undefined;
    const follow = (isWanted: boolean) => {
      if (!isWanted) shown?.abort();
      if (isWanted === (shown?.signal.aborted === false)) return;
      if (!isWanted) return;
      shown = new AbortController();
      void showOverlay(siteKey, AbortSignal.any([shown.signal, ctx.signal])).catch(reportError);
    };
    onSitesChange((sites) => follow(sites[siteKey]?.overlay === true), ctx.signal);
    follow((await loadSites())[siteKey]?.overlay === true);
  },
});
