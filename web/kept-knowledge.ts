import {
  type KnowledgeServices,
  type KnownItem,
  OFFLINE_FILES,
} from '../components/model/knowledge-model.ts';
import { STORED_KEYS } from '../lib/settings/stored-keys.ts';
import { localValue, PREFIX } from './local-value.ts';

/** All that the website keeps: its parts in the browser's store, and its own files. */
export const keptKnowledge: KnowledgeServices = {
  read: async () => [...storedItems(), ...(await offlineItem())],
  erase: (key) => (key === OFFLINE_FILES ? forgetFiles() : eraseStored(key)),
  eraseAll: async () => {
    await Promise.all(storedItems().map(({ key }) => eraseStored(key)));
    await forgetFiles();
  },
  startAnew: () => location.reload(),
  onChange: (listener, signal) => addEventListener('storage', listener, { signal }),
};

function storedItems(): readonly KnownItem[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => {
      const text = localStorage.getItem(name) ?? '';
      const bytes = new TextEncoder().encode(name + text).length;
      return { key: name.slice(PREFIX.length), bytes, value: contentOf(text) };
    });
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every tab hears of what it knows; what it doesn't know nobody listens to. */
async function eraseStored(key: string): Promise<void> {
  const known = STORED_KEYS.find((each) => each === key);
  if (known === undefined) localStorage.removeItem(PREFIX + key);
  else await localValue({ key: known, parse: () => undefined }).save(undefined);
}

async function offlineItem(): Promise<readonly KnownItem[]> {
  const caches = await ownCaches();
  const addresses: string[] = [];
  let bytes = 0;
  for (const cache of caches) {
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      addresses.push(request.url);
      bytes += (await response?.blob())?.size ?? 0;
    }
  }
  return addresses.length === 0 ? [] : [{ key: OFFLINE_FILES, bytes, value: addresses }];
}

/** Only those of this folder: another site of the same host may have some, too. */
async function ownCacheNames(): Promise<readonly string[]> {
  const scope = new URL('.', document.baseURI).href;
  return (await caches.keys()).filter((name) => name.startsWith(`${scope} `));
}

async function ownCaches(): Promise<readonly Cache[]> {
  return Promise.all((await ownCacheNames()).map((name) => caches.open(name)));
}

/** They come back with the next visit. */
async function forgetFiles(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await Promise.all((await ownCacheNames()).map((name) => caches.delete(name)));
}
