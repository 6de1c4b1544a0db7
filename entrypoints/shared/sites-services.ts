import { browser } from 'wxt/browser';
import type { SitesServices } from '../../components/model/sites-model.ts';
import { patternsOf } from '../../lib/call/site-key.ts';
import { loadSites, onSitesChange, updateSites } from './sites-store.ts';

/** Reads the sites and makes what popup and studio do about them. */
export async function createSitesServices(): Promise<SitesServices> {
  return {
    initial: await loadSites(),
    update: updateSites,
    onChange: onSitesChange,
    isGranted: (siteKey) => browser.permissions.contains(permissionOf(siteKey)),
    request: (siteKey) => browser.permissions.request(permissionOf(siteKey)),
    release: async (siteKey) => {
      // What the manifest or an administrator allows isn't the person's to give back.
      await browser.permissions.remove(permissionOf(siteKey)).catch(() => undefined);
    },
    onGrantsChange: (listener, signal) => {
      const { onAdded, onRemoved } = browser.permissions;
      onAdded.addListener(listener);
      onRemoved.addListener(listener);
      signal.addEventListener('abort', () => {
        onAdded.removeListener(listener);
        onRemoved.removeListener(listener);
      });
    },
  };
}

function permissionOf(siteKey: string): { origins: string[] } {
  return { origins: [...patternsOf(siteKey)] };
}
