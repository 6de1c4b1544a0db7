import type { Page } from 'puppeteer';
import { plugCamera, takeOverCamera } from '../../../scripts/extension/offscreen-camera.ts';
import {
  restartServiceWorker,
  stopServiceWorker,
} from '../../../scripts/extension/restart-service-worker.ts';
import { callOneself, inPage, type Surroundings } from './in-call.ts';

/** Something bad that happens during a call. It is over when it returns, and the call may go on. */
export type Fault = (surroundings: Surroundings, page: Page) => Promise<void>;

/** What may go wrong between the camera and the other side. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'mode switched': async ({ set }) => {
    for (const mode of ['avatar', 'mask', 'avatar', 'mask'] as const) {
      await set({ mode });
      await pause(60);
    }
  },
  'service worker stopped': async ({ extension, studio }) => {
    await stopServiceWorker(extension);
    await pause(100);
    await restartServiceWorker(extension, studio);
  },
  'worker killed': async ({ extension }) => {
    const offscreen = await extension.offscreen();
    for (const worker of offscreen.workers()) await worker.close().catch(() => undefined);
    await pause(300);
    // A worker that ends without a word is not missed by the document; that goes with it.
    await offscreen.close();
  },
  'offscreen document closed': async ({ extension }) => {
    await (await extension.offscreen()).close();
    await pause(100);
  },
  'camera lost': async ({ extension }) => {
    const offscreen = await extension.offscreen();
    await takeOverCamera(offscreen);
    await plugCamera(offscreen, 'NotFoundError');
    await pause(200);
    await plugCamera(offscreen, undefined);
  },
  'camera turned off': async ({ studio }) => {
    await setCamera(studio, false);
    await pause(200);
    await setCamera(studio, true);
  },
  'slow start': async ({ extension }, page) => {
    // The models are loaded anew while the page asks for its first pictures.
    await (await extension.offscreen()).close();
    await page.reload();
    await startInspectedCall(page);
  },
  'page frozen': async (_, page) => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await pause(300);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  },
};

/** Calls oneself, and looks at every picture from the first one on: of the page's own track and of the received. */
export async function startInspectedCall(page: Page): Promise<void> {
  await inPage(page, (scope) => scope.inspectFromTheStart());
  await callOneself(page);
}

async function setCamera(studio: Page, cameraOn: boolean): Promise<void> {
  await studio.evaluate(async (on) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...Object(settings), cameraOn: on } });
  }, cameraOn);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
