import type { Page } from 'puppeteer';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import { DEFAULT_CALL_SETTINGS } from '../../lib/settings/call-settings.ts';

/**
 * Turns Livemoji's camera on for a site that the build is allowed on, as popup and studio do.
 *
 * @param extensionPage any page of the extension
 */
export async function turnCameraOn(extensionPage: Page, origin: string): Promise<void> {
  await extensionPage.evaluate((sites) => chrome.storage.local.set({ sites }), {
    [origin]: { overlay: false, camera: true, place: null },
  });
  // The background registers the site's scripts a moment later.
  await extensionPage.waitForFunction(
    async () => (await chrome.scripting.getRegisteredContentScripts()).length >= 2,
    { polling: 100 },
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
