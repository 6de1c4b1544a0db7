import type { Page, WebWorker } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { restartServiceWorker } from '../scripts/extension/restart-service-worker.ts';

// The test that nothing leaves the extension is worth as much as the recorder that it looks through.

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
  page = await extension.openPage('studio.html');
});

afterAll(async () => {
  await extension?.close();
});

/** Fetches something of the extension itself: its policy stops all else before it is a request. */
async function fetchFrom(context: Page | WebWorker, mark: string): Promise<void> {
  await context.evaluate(async (name) => {
    await fetch(`/manifest.json?${name}`);
  }, mark);
}

async function expectRecorded(mark: string): Promise<void> {
  const url = `chrome-extension://${extension.extensionId}/manifest.json?${mark}`;
  await expect
    .poll(() => extension.recorder.requests)
    .toContainEqual(expect.objectContaining({ url }));
}

test('a request of a page is recorded', async () => {
  await fetchFrom(page, 'page');
  await expectRecorded('page');
});

test('a request of the offscreen document is recorded', async () => {
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'engine.ensure' }));
  await fetchFrom(await extension.offscreen(), 'offscreen');
  await expectRecorded('offscreen');
});

test('a request of the service worker is recorded, also of the next one', async () => {
  await fetchFrom(await extension.serviceWorker(), 'first');
  await expectRecorded('first');
  await fetchFrom(await restartServiceWorker(extension, page), 'second');
  await expectRecorded('second');
});

test('a request to elsewhere counts as beyond the extension, its own and data do not', () => {
  const own = `chrome-extension://${extension.extensionId}/`;
  const urls = [
    `${own}a.js`,
    'data:,x',
    `blob:${own}1`,
    'https://a.test/',
    'chrome-extension://b/',
  ];
  const requests = urls.map((url) => ({ url, method: 'GET', targetType: 'page', targetUrl: own }));
  expect(requestsBeyond(extension.extensionId, requests).map(({ url }) => url)).toEqual([
    'https://a.test/',
    'chrome-extension://b/',
  ]);
});
