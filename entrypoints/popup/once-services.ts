import { browser } from 'wxt/browser';
import type { OnceServices } from '../../components/model/once-model.ts';
import type { OfferMessage } from '../../lib/channel/offer-messages.ts';

/**
 * Reaches into a tab as long as the browser allows that after a click on the button in the toolbar: until the tab
 * goes to another site.
 */
export function createOnceServices(tabId: number | undefined): OnceServices {
  const tell = async (on?: boolean): Promise<boolean> => {
    if (tabId === undefined) return false;
    const message: OfferMessage = { type: 'pictures.offer', ...(on !== undefined && { on }) };
    return (await browser.tabs.sendMessage(tabId, message)) === true;
  };
  return {
    // Nobody answers where nothing of Livemoji runs.
    ask: () => tell().catch(() => false),
    offer: async (on) => {
      if (tabId === undefined) return false;
      if (on) {
        const target = { tabId, allFrames: true };
        const files = ['/content-scripts/picture-field.js' as const];
        await browser.scripting.executeScript({ target, files, injectImmediately: true });
      }
      return tell(on);
    },
  };
}
