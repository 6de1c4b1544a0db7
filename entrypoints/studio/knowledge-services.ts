import { browser } from 'wxt/browser';
import type { KnowledgeServices, KnownItem } from '../../components/model/knowledge-model.ts';
import { createCameraSeed } from '../shared/camera-identity.ts';

/** All that the extension keeps: nothing is anywhere but in these two stores. */
export const knowledgeServices: KnowledgeServices = {
  read: async () => {
    const stores = [browser.storage.local, browser.storage.session];
    const found = await Promise.all(stores.map((store) => store.get(null)));
    return found.flatMap((stored) => Object.entries(stored).map(itemOf));
  },
  erase: async (key) => {
    const stored = await browser.storage.local.get(key);
    await Promise.all([browser.storage.local.remove(key), browser.storage.session.remove(key)]);
    if (key === 'sites') await giveBackSites();
    if (key === 'cameraSeed' && key in stored) await createCameraSeed();
  },
  eraseAll: async () => {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    await giveBackSites();
    await createCameraSeed();
  },
  startAnew: () => location.reload(),
  onChange: (listener, signal) => {
    const { onChanged } = browser.storage;
    onChanged.addListener(listener);
    signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
  },
};

function itemOf([key, value]: [string, unknown]): KnownItem {
  const bytes = new TextEncoder().encode(key + JSON.stringify(value)).length;
  return { key, bytes, value };
}

/** After the sites are forgotten, so that nobody writes them down again as turned off. */
async function giveBackSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const releases = origins.map((origin) => browser.permissions.remove({ origins: [origin] }));
  // What the manifest or an administrator allows isn't the person's to give back.
  await Promise.allSettled(releases);
}
