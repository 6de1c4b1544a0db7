import { type KeptFile, KeptFiles } from './kept-files.ts';

declare const self: ServiceWorkerGlobalScope;

// The build puts these there.
declare const BUILT_FILES: readonly KeptFile[];
declare const BUILT_VERSION: string;
declare const BUILT_POLICY: string;

/** Every whole percent is told, no more. */
function progressOf(channel: BroadcastChannel): (length: number) => void {
  const total = BUILT_FILES.reduce((sum, { size }) => sum + size, 0);
  let loaded = 0;
  let told = 0;
  return (length) => {
    loaded += length;
    const percent = Math.min(Math.floor((100 * loaded) / total), 100);
    if (percent > told) channel.postMessage({ percent });
    told = Math.max(told, percent);
  };
}

function listen(): void {
  const { scope } = self.registration;
  const kept = new KeptFiles({
    scope,
    version: BUILT_VERSION,
    files: BUILT_FILES,
    policy: BUILT_POLICY,
  });
  self.addEventListener('install', (event) => {
    const channel = new BroadcastChannel(scope);
    const work = kept.keep(progressOf(channel)).finally(() => channel.close());
    // A page that is open keeps its files; the next one that is opened is of this version.
    event.waitUntil(work.then(() => self.skipWaiting()));
  });
  self.addEventListener('activate', (event) => {
    event.waitUntil(kept.forgetOlder().then(() => self.clients.claim()));
  });
  self.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    if (method !== 'GET' || !url.startsWith(scope)) return;
    event.respondWith(kept.find(url).then((found) => found ?? fetch(event.request)));
  });
}

listen();
