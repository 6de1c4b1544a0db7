import type { Page, Target, WebWorker } from 'puppeteer';
import { type RunningExtension, serviceWorkerOf } from './launch-extension.ts';

/** Stops the extension's service worker, as the browser does after half a minute without events. */
export async function stopServiceWorker(extension: RunningExtension): Promise<void> {
  const { browser, recorder } = extension;
  const target = browser.targets().find((each) => isServiceWorkerOf(extension, each));
  const worker = await target?.worker();
  if (!target || !worker) {
    return;
  }
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', function listener(destroyed) {
      if (destroyed === target) {
        browser.off('targetdestroyed', listener);
        resolve();
      }
    });
  });
  await recorder.releaseServiceWorkers();
  await worker.close();
  await gone;
}

/**
 * Stops the service worker and has a page of the extension wake it again with an event, as in daily life.
 *
 * @param page any page of the extension
 */
export async function restartServiceWorker(
  extension: RunningExtension,
  page: Page,
): Promise<WebWorker> {
  await stopServiceWorker(extension);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'engine.ensure' }));
  return serviceWorkerOf(extension.browser, extension.extensionId);
}

function isServiceWorkerOf({ extensionId }: RunningExtension, target: Target): boolean {
  return (
    target.type() === 'service_worker' &&
    target.url().startsWith(`chrome-extension://${extensionId}/`)
  );
}
