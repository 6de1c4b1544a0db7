import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WEBSITE_POLICY } from '../scripts/content-security-policy.ts';
import { openCameras, takeOverCamera } from '../scripts/extension/offscreen-camera.ts';
import { requestsBeyondAddress } from '../scripts/extension/record-requests.ts';
import { press, waitForStatus } from '../scripts/extension/studio-page.ts';
import { writeServiceWorker } from '../scripts/website/offline-worker.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { collectDownloads, type Downloads } from './support/downloads.ts';
import {
  downloadCleanSvg,
  downloadPngs,
  expectSmile,
  expectWelcome,
  generateHappy,
  startAndSmile,
} from './support/first-run-steps.ts';
import { launchWebsite, type RunningWebsite } from './support/launch-website.ts';
import { TakeAway } from './support/take-away.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CHOSEN = '.parts [role="radio"][aria-checked="true"]';

let website: RunningWebsite;
let downloads: Downloads;
let page: Page;

beforeAll(async () => {
  website = await launchWebsite();
  downloads = await collectDownloads(website.browser);
  page = await website.open();
});

afterAll(async () => {
  await website.close();
  await downloads.close();
});

test('the welcome asks before the camera opens, and everything is kept for later', async () => {
  await takeOverCamera(page);
  await expectWelcome(page);
  await page.waitForSelector('.first-load ::-p-text(Works without internet now)');
  expect(await openCameras(page)).toBe(0);
  await expectNoBarrier(page);
});

test('after «Start» the smiling portrait is happy', async () => {
  await startAndSmile(page);
  expect(await openCameras(page)).toBe(1);
  await expectNoBarrier(page);
});

test('«Generate emoji» freezes the expression of the moment, for SVG and PNG', async () => {
  await generateHappy(page);
  await downloadCleanSvg(page, downloads);
  await downloadPngs(page, downloads);
});

test('pictures, all seven and stickers are taken along', async () => {
  const takeAway = new TakeAway(page, downloads);
  await takeAway.show();
  await takeAway.downloadRasters(['PNG', 'png', 'livemoji-sad.png', true]);
  await takeAway.downloadSvg();
  await takeAway.choose('PNG');
  await takeAway.typeSize('256');
  await takeAway.downloadAllSeven(256);
  await takeAway.openTab('Stickers');
  await takeAway.downloadPack('whatsapp', 7);
});

test('what only the extension can do is not shown, but told', async () => {
  expect(await page.$('.calls, .sites')).toBeNull();
  await page.waitForSelector("::-p-text(Livemoji's extension)");
});

test('the camera closes while nobody can see the page, and opens again', async () => {
  const other = await website.open();
  await expect.poll(() => openCameras(page), { timeout: 10_000 }).toBe(0);
  await waitForStatus(other, 'watching');
  // A choice is seen in every tab, and after a reload.
  const look = await chosen(other);
  await other.locator(`.parts [role="radio"]:not([data-value="${look}"])`).click();
  const changed = await chosen(other);
  expect(changed).not.toBe(look);
  await other.close();
  await page.bringToFront();
  expect(await chosen(page)).toBe(changed);
  await waitForStatus(page, 'watching');
  await page.reload();
  await expectSmile(page);
  expect(await chosen(page)).toBe(changed);
});

test('without its host it still opens, sees and makes pictures', async () => {
  await website.stopServer();
  try {
    await expect(fetch(website.address)).rejects.toThrow();
    await page.reload();
    await expectSmile(page);
    await new TakeAway(page, downloads).show();
    await generateHappy(page);
    await downloadPngs(page, downloads);
  } finally {
    await website.startServer();
  }
});

test('damaged data never opens the camera, and what is whole stays', async () => {
  const look = await chosen(page);
  await page.evaluate(() => localStorage.setItem('livemoji.settings', '{"version": 1, "cons'));
  await page.reload();
  await expectWelcome(page);
  await startAndSmile(page);
  expect(await chosen(page)).toBe(look);
  await page.evaluate(() => localStorage.setItem('livemoji.avatar', 'no avatar'));
  await page.reload();
  await expectSmile(page);
});

test('a refused camera is explained, with how to lift it', async () => {
  const refused = await website.openRefused();
  await press(refused, 'Start');
  await waitForStatus(refused, 'camera-refused');
  const text = await refused.$eval('body', (body) => body.innerText);
  expect(text).toContain('allow the camera');
  await refused.browserContext().close();
});

test('a new version comes by itself, without what has stayed the same, and is there on the next visit', async () => {
  const file = join(website.folder, 'index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace('<title>Livemoji<', '<title>Livemoji, renewed<'));
  await writeServiceWorker(ROOT, website.folder, WEBSITE_POLICY);
  const before = website.recorder.requests.length;
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const taken = new Promise((resolve) => {
      serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
    await (await serviceWorker.ready).update();
    await taken;
  });
  expect(await page.title()).toBe('Livemoji');
  await page.reload();
  expect(await page.title()).toBe('Livemoji, renewed');
  await expectSmile(page);
  const fetched = website.recorder.requests
    .slice(before)
    .filter(({ targetType }) => targetType === 'service_worker')
    .map(({ url }) => url)
    .filter((url) => !url.endsWith('/service-worker.js'));
  expect([...new Set(fetched)]).toEqual([website.address]);
});

test('page and worker are bound by the policy, and no request went elsewhere', async () => {
  const { requests } = website.recorder;
  const worker = requests.find(({ url }) => /worker-[^/]*\.js$/.test(url))?.url ?? '';
  const policies = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (each) => (await fetch(each)).headers.get('content-security-policy')),
      ),
    [website.address, worker],
  );
  expect(policies).toEqual([WEBSITE_POLICY, WEBSITE_POLICY]);
  const outside = page.evaluate(() => fetch('https://example.org/').then(() => 'reached'));
  await expect(outside).rejects.toThrow('Failed to fetch');
  const kinds = new Set(requests.map(({ targetType }) => targetType));
  expect([...kinds].sort()).toEqual(['page', 'service_worker', 'worker']);
  expect(requestsBeyondAddress(website.address, requests)).toEqual([]);
});

/** The part of the wardrobe that is worn. */
function chosen(of: Page): Promise<string | undefined> {
  return of.$eval(CHOSEN, (radio) => (radio as HTMLElement).dataset.value);
}
