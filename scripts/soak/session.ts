import type { Page } from 'puppeteer';
import { serveCallSite } from '../call-site/serve-call-site.ts';
import { turnOn } from '../call-site/turned-on.ts';
import { launchExtension, type RunningExtension } from '../extension/launch-extension.ts';
import { findOverlay } from '../extension/overlay-page.ts';
import { press, startAsNewcomer, turnSwitch, waitForStatus } from '../extension/studio-page.ts';

/** Somebody who uses the extension: the studio, a call on a site, the emoji over its page, and the popup. */
export interface Session {
  readonly extension: RunningExtension;
  /** The site's own address: what its page fetches from there is its own business. */
  readonly siteOrigin: string;
  readonly studio: Page;
  /** Does one of the things that people do, in turn. */
  act(): Promise<void>;
  close(): Promise<void>;
}

/** @param profile the folder that the browser keeps everything in */
export async function startSession(profile: string): Promise<Session> {
  const site = await serveCallSite();
  const extension = await launchExtension({
    clip: 'sample',
    grantCamera: true,
    sites: ['http://localhost/*'],
    profile,
  });
  const studio = await startAsNewcomer(extension);
  await turnOn(studio, site.origin, ['camera']);
  await studio.evaluate(async (origin) => {
    const { sites } = await chrome.storage.local.get('sites');
    const site = { ...Object(sites)[origin], overlay: true };
    await chrome.storage.local.set({ sites: { [origin]: site } });
  }, site.origin);
  const call = await extension.browser.newPage();
  await call.goto(site.origin);
  await call.bringToFront();
  await call.evaluate('openLivemoji().then(connectPeers)');
  const actions = actionsOf(extension, studio, call);
  let count = 0;
  return {
    extension,
    siteOrigin: site.origin,
    studio,
    act: async () => {
      const action = actions[count % actions.length];
      count += 1;
      await action?.();
    },
    close: async () => {
      await extension.close();
      site.close();
    },
  };
}

function actionsOf(
  extension: RunningExtension,
  studio: Page,
  call: Page,
): readonly (() => Promise<void>)[] {
  const inStudio = async (...names: string[]) => {
    await studio.bringToFront();
    for (const name of names) await press(studio, name);
  };
  return [
    () => inStudio('Surprise me'),
    () => inStudio('Generate emoji'),
    async () => {
      await call.bringToFront();
      await findOverlay(call);
    },
    async () => {
      const popup = await extension.openPage('popup.html');
      await waitForStatus(popup, 'watching');
      await popup.close();
    },
    () => inStudio('Surprise me', 'Undo'),
    async () => {
      await studio.bringToFront();
      await turnSwitch(studio, 'Camera');
      await waitForStatus(studio, 'off');
      await turnSwitch(studio, 'Camera');
      await waitForStatus(studio, 'watching');
    },
    async () => {
      await call.reload();
      await call.bringToFront();
      await call.evaluate('openLivemoji().then(connectPeers)');
    },
    async () => {
      await studio.bringToFront();
      await studio.reload();
      await waitForStatus(studio, 'watching');
    },
  ];
}
