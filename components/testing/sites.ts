import { NO_SITES, type Sites } from '../../lib/settings/sites.ts';
import type { SitesServices } from '../model/sites-model.ts';
import { change } from './page.tsx';

/** A store of sites and a browser that asks, which a test plays. */
export interface FakeSites {
  readonly services: SitesServices;
  /** What is stored. */
  stored(): Sites;
  /** The sites that the browser allows now; a test may change it. */
  readonly granted: Set<string>;
  /** What was asked for and given back, in order, with what was stored at that moment. */
  readonly asked: { readonly request: string; readonly stored: Sites }[];
  readonly released: string[];
  /** What the person answers. */
  answer: boolean;
  /** Another page of the extension, or the browser's settings, changed something. */
  replace(sites: Sites, granted: readonly string[]): void;
}

export function fakeSites(initial: Sites = NO_SITES, allowed: readonly string[] = []): FakeSites {
  let stored = initial;
  const granted = new Set(allowed);
  const listeners: ((sites: Sites) => void)[] = [];
  const grantListeners: (() => void)[] = [];
  const fake: FakeSites = {
    stored: () => stored,
    granted,
    asked: [],
    released: [],
    answer: true,
    replace: (sites, keys) => {
      granted.clear();
      for (const key of keys) granted.add(key);
      stored = sites;
      change(() => {
        for (const tell of grantListeners) tell();
        for (const tell of listeners) tell(sites);
      });
    },
    services: {
      initial,
      update: (step) => {
        stored = step(stored);
        return Promise.resolve();
      },
      onChange: (listener) => listeners.push(listener),
      isGranted: (key) => Promise.resolve(granted.has(key)),
      request: (key) => {
        fake.asked.push({ request: key, stored });
        if (fake.answer) granted.add(key);
        return Promise.resolve(fake.answer);
      },
      release: (key) => {
        fake.released.push(key);
        granted.delete(key);
        return Promise.resolve();
      },
      onGrantsChange: (listener) => grantListeners.push(listener),
    },
  };
  return fake;
}
