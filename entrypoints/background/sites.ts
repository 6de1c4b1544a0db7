import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { patternsOf } from '../../lib/call/site-key.ts';
import { isOn, type Sites, withTurnedOff } from '../../lib/settings/sites.ts';
import { type Frame, SiteKeeper } from '../../lib/sites/site-keeper.ts';
import type { SiteScript } from '../../lib/sites/site-scripts.ts';
import { loadSites, onSitesChange, updateSites } from '../shared/sites-store.ts';

/**
 * Keeps the scripts in the pages of the sites that are turned on, as long as the background lives. The wish is
 * stored before the browser asks, because the popup closes while it does; this completes it once it is granted.
 */
export function keepSites(): void {
  const keeper = new SiteKeeper({
    scripting: browser.scripting,
    loadSites,
    isGranted,
    openTabs,
    framesOf,
    inject,
    report: reportError,
  });
  const sync = () => void keeper.sync();
  onSitesChange(sync, new AbortController().signal);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(() => {
    void turnOffWithoutGrant().then(sync, reportError);
  });
  browser.runtime.onInstalled.addListener(() => void keeper.renew());
  browser.runtime.onStartup.addListener(sync);
}

function isGranted(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] });
}

async function openTabs(patterns: string[]): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function framesOf(tabId: number): Promise<readonly Frame[]> {
  const target = { tabId, allFrames: true as const };
  const frames = await browser.scripting.executeScript({ target, func: () => self.origin });
  return frames.map(({ frameId, result }) => ({ id: frameId, origin: result ?? '' }));
}

async function inject(script: SiteScript, tabId: number, frameIds: number[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds },
    // Made by the build from entrypoints of these names.
    files: script.js as ScriptPublicPath[],
    world: script.world,
    injectImmediately: true,
  });
}

/** Taken away in the browser's own settings, a site is off: so its open pages notice, too. */
async function turnOffWithoutGrant(): Promise<void> {
  const keys = await withoutGrant(await loadSites());
  if (keys.length > 0) await updateSites((sites) => withTurnedOff(sites, keys));
}

async function withoutGrant(sites: Sites): Promise<string[]> {
  const keys = Object.keys(sites).filter((key) => isOn(sites[key]));
  const granted = await Promise.all(keys.map((key) => isGranted(patternsOf(key))));
  return keys.filter((_, index) => !granted[index]);
}
