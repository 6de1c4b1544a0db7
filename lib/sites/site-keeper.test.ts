import { expect, test } from 'vitest';
import { NO_SITES, type Sites, withSite } from '../settings/sites.ts';
import { type Scripting, SiteKeeper } from './site-keeper.ts';
import { SITE_SCRIPTS } from './site-scripts.ts';

const MEET = 'https://meet.google.com';
const ZOOM = 'https://app.zoom.us';
const ON = { overlay: true, camera: true, pictures: true };
const SCRIPTS = SITE_SCRIPTS.map(({ id }) => id);

interface FakeTab {
  readonly id: number;
  /** The origin of its page, and of the frames in it. */
  readonly origins: readonly string[];
}

/** A browser with tabs, registrations and grants, and a store. */
function fakeBrowser(tabs: readonly FakeTab[] = []) {
  const state = {
    sites: NO_SITES,
    granted: new Set<string>(),
    registered: new Map<string, { id: string; matches: string[] }>(),
    injected: [] as string[],
    calls: 0,
    reported: [] as unknown[],
    missing: undefined as string | undefined,
  };
  const scripting: Scripting = {
    getRegisteredContentScripts: () => Promise.resolve([...state.registered.values()]),
    registerContentScripts: (scripts) => {
      state.calls += 1;
      for (const { id, matches } of scripts) {
        if (id === state.missing) return Promise.reject(new Error(`Could not load file of ${id}`));
        if (state.registered.has(id)) return Promise.reject(new Error(`Duplicate script ID ${id}`));
        state.registered.set(id, { id, matches });
      }
      return Promise.resolve();
    },
    updateContentScripts: (scripts) => {
      state.calls += 1;
      for (const { id, matches } of scripts) state.registered.set(id, { id, matches });
      return Promise.resolve();
    },
    unregisterContentScripts: ({ ids }) => {
      state.calls += 1;
      for (const id of ids) state.registered.delete(id);
      return Promise.resolve();
    },
  };
  const keeper = new SiteKeeper({
    scripting,
    loadSites: () => Promise.resolve(state.sites),
    isGranted: (patterns) => Promise.resolve(patterns.every((each) => state.granted.has(each))),
    openTabs: (patterns) =>
      Promise.resolve(
        tabs.flatMap(({ id, origins }) => (patterns.includes(`${origins[0]}/*`) ? [id] : [])),
      ),
    framesOf: (tabId) => {
      const origins = tabs.find(({ id }) => id === tabId)?.origins ?? [];
      return Promise.resolve(origins.map((origin, id) => ({ id, origin })));
    },
    inject: ({ js }, tabId, frames) => {
      state.injected.push(...frames.map((frame) => `${js[0]} in ${tabId}/${frame}`));
      return Promise.resolve();
    },
    report: (error) => state.reported.push(error),
  });
  const set = (sites: Sites, ...granted: string[]) => {
    state.sites = sites;
    state.granted = new Set(granted);
    return keeper.sync();
  };
  return { state, keeper, set };
}

test('a site that is on and granted gets its scripts, also in open tabs', async () => {
  const { state, set } = fakeBrowser([{ id: 7, origins: [MEET, 'https://ads.example', MEET] }]);
  await set(withSite(NO_SITES, MEET, ON), `${MEET}/*`);
  expect([...state.registered.keys()]).toEqual(SCRIPTS);
  expect([...state.registered.values()].map(({ matches }) => matches)).toEqual(
    SCRIPTS.map(() => [`${MEET}/*`]),
  );
  expect(state.injected).toEqual([
    'content-scripts/call-bridge.js in 7/0',
    'content-scripts/call-bridge.js in 7/2',
    'content-scripts/call-camera.js in 7/0',
    'content-scripts/call-camera.js in 7/2',
    'content-scripts/overlay.js in 7/0',
    'content-scripts/picture-field.js in 7/0',
    'content-scripts/picture-field.js in 7/2',
  ]);
  expect(state.reported).toEqual([]);
});

test('a second time nothing happens', async () => {
  const { state, set, keeper } = fakeBrowser([{ id: 1, origins: [MEET] }]);
  await set(withSite(NO_SITES, MEET, ON), `${MEET}/*`);
  const { calls, injected } = structuredClone({ calls: state.calls, injected: state.injected });
  await Promise.all([keeper.sync(), keeper.sync(), keeper.sync()]);
  expect(state.calls).toBe(calls);
  expect(state.injected).toEqual(injected);
});

test('a wish without a grant does nothing until the grant comes', async () => {
  const { state, set } = fakeBrowser();
  const sites = withSite(NO_SITES, ZOOM, ON);
  await set(sites, `${ZOOM}/*`);
  expect(state.registered.size).toBe(0);
  await set(sites, `${ZOOM}/*`, 'https://zoom.us/*');
  expect(state.registered.get('overlay')?.matches).toEqual([`${ZOOM}/*`, 'https://zoom.us/*']);
});

test('a grant without a wish does nothing', async () => {
  const { state, set } = fakeBrowser();
  await set(NO_SITES, `${MEET}/*`);
  expect(state.calls).toBe(0);
});

test('only what is wanted runs', async () => {
  const { state, set } = fakeBrowser();
  await set(withSite(NO_SITES, MEET, { camera: true }), `${MEET}/*`);
  expect([...state.registered.keys()]).toEqual(['call-bridge', 'call-camera']);
});

test('turned off, or the grant taken away: everything is unregistered', async () => {
  const { state, set } = fakeBrowser();
  const sites = withSite(NO_SITES, MEET, ON);
  await set(sites, `${MEET}/*`);
  await set(withSite(sites, MEET, { overlay: false, camera: false, pictures: false }), `${MEET}/*`);
  expect(state.registered.size).toBe(0);
  await set(sites, `${MEET}/*`);
  expect(state.registered.size).toBe(SCRIPTS.length);
  await set(sites);
  expect(state.registered.size).toBe(0);
});

test('another site is added and taken away, and only its own tabs are touched', async () => {
  const tabs = [
    { id: 1, origins: [MEET] },
    { id: 2, origins: ['https://a.example'] },
  ];
  const { state, set } = fakeBrowser(tabs);
  const meet = withSite(NO_SITES, MEET, { overlay: true });
  await set(meet, `${MEET}/*`);
  await set(
    withSite(meet, 'https://a.example', { overlay: true }),
    `${MEET}/*`,
    'https://a.example/*',
  );
  expect(state.injected).toEqual([
    'content-scripts/overlay.js in 1/0',
    'content-scripts/overlay.js in 2/0',
  ]);
  await set(meet, `${MEET}/*`);
  expect(state.registered.get('overlay')?.matches).toEqual([`${MEET}/*`]);
  expect(state.injected).toHaveLength(2);
});

test('after an update, which forgets registrations, open tabs get the new scripts', async () => {
  const { state, set, keeper } = fakeBrowser([{ id: 1, origins: [MEET] }]);
  await set(withSite(NO_SITES, MEET, ON), `${MEET}/*`);
  state.registered.clear();
  state.injected.length = 0;
  await keeper.sync();
  expect(state.registered.size).toBe(SCRIPTS.length);
  expect(state.injected).toHaveLength(SCRIPTS.length);
});

test('a script that cannot be registered is reported, and does not keep the others away', async () => {
  const { state, set } = fakeBrowser();
  state.missing = 'call-camera';
  await set(withSite(NO_SITES, MEET, ON), `${MEET}/*`);
  expect([...state.registered.keys()]).toEqual(['call-bridge', 'overlay', 'picture-field']);
  expect(state.reported).toHaveLength(1);
});

test('calls that come at once share one pass, and the last state counts', async () => {
  const { state, set, keeper } = fakeBrowser();
  const first = set(withSite(NO_SITES, MEET, ON), `${MEET}/*`);
  const second = set(NO_SITES, `${MEET}/*`);
  await Promise.all([first, second, keeper.sync()]);
  expect(state.registered.size).toBe(0);
});

test('a store that cannot be read is reported, and the next pass works', async () => {
  const { state, keeper, set } = fakeBrowser();
  const sites = withSite(NO_SITES, MEET, { overlay: true });
  Object.defineProperty(state, 'sites', {
    configurable: true,
    get: () => {
      throw new Error('no store');
    },
  });
  await keeper.sync();
  expect(state.reported).toHaveLength(1);
  Object.defineProperty(state, 'sites', { configurable: true, writable: true, value: sites });
  await set(sites, `${MEET}/*`);
  expect([...state.registered.keys()]).toEqual(['overlay']);
});

test('after an update open tabs get new scripts, also where registrations were kept', async () => {
  const { state, keeper, set } = fakeBrowser([{ id: 7, origins: [MEET] }]);
  await set(withSite(NO_SITES, MEET, ON), `${MEET}/*`);
  const before = [...state.injected];
  await keeper.renew();
  expect(state.injected).toEqual([...before, ...before]);
  expect([...state.registered.keys()]).toEqual(SCRIPTS);
  expect(state.reported).toEqual([]);
});
