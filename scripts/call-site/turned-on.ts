import type { Page } from 'puppeteer';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import { DEFAULT_CALL_SETTINGS } from '../../lib/settings/call-settings.ts';
import { SITE_PARTS, type SitePart } from '../../lib/settings/sites.ts';
import { SITE_SCRIPTS } from '../../lib/sites/site-scripts.ts';

/**
 * Turns parts of Livemoji on for a site that the build is allowed on, as popup and studio do.
 *
 * @param extensionPage any page of the extension
 */
export async function turnOn(
  extensionPage: Page,
  origin: string,
  parts: readonly SitePart[],
): Promise<void> {
  const wishes = Object.fromEntries(SITE_PARTS.map((part) => [part, parts.includes(part)]));
  await extensionPage.evaluate((sites) => chrome.storage.local.set({ sites }), {
    [origin]: { ...wishes, place: null },
  });
  // The background registers the site's scripts a moment later.
  const ids = SITE_SCRIPTS.filter(({ wish }) => parts.includes(wish)).map(({ id }) => id);
  await extensionPage.waitForFunction(
    async (wanted) => {
      const registered = await chrome.scripting.getRegisteredContentScripts();
      return wanted.every((id) => registered.some((script) => script.id === id));
    },
    { polling: 100 },
    ids,
  );
}

/** Has calls show a mode, with everything else as it is at first. */
export async function chooseMode(extensionPage: Page, mode: CameraMode): Promise<void> {
  await extensionPage.evaluate(
    async (call) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...Object(settings), call } });
    },
    { ...DEFAULT_CALL_SETTINGS, mode },
  );
}
