import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { findOverlay, strangers } from '../scripts/extension/overlay-page.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { press, startAsNewcomer, turnSwitch } from '../scripts/extension/studio-page.ts';
import { openPopup } from './support/open-popup.ts';

let extension: RunningExtension;
let studio: Page;
let site: TestSite;
let otherSite: TestSite;
let page: Page;

beforeAll(async () => {
  [site, otherSite] = await Promise.all([serveSite(), serveSite()]);
  extension = await launchExtension({
    clip: 'still',
    grantCamera: true,
    sites: ['http://localhost/*'],
  });
  studio = await startAsNewcomer(extension);
  page = await extension.browser.newPage();
  await page.goto(site.origin);
});

afterAll(async () => {
  await extension.close();
  await Promise.all([site.close(), otherSite.close()]);
});

function hostOf({ origin }: TestSite): string {
  return origin.replace('http://', '');
}

test('nothing is anywhere before a site is turned on', async () => {
  expect(await strangers(page)).toBe(0);
  expect(await registered()).toEqual([]);
});

test('turned on in the popup, the emoji is there at once, and after a reload', async () => {
  const popup = await openPopup(extension, page);
  await turnSwitch(popup, `Livemoji on ${hostOf(site)}`);
  await findOverlay(page);
  await popup.waitForSelector('::-p-aria([name="What others see"][role="radiogroup"])');
  expect(await registered()).toContain('overlay');
  await popup.close();
  await page.reload();
  await findOverlay(page);
  expect(await strangers(page)).toBe(1);
});

test('it is on no other site, and in no frame', async () => {
  const other = await extension.browser.newPage();
  await other.goto(otherSite.origin);
  const framed = await extension.browser.newPage();
  await framed.goto(`${otherSite.origin}/frames?${encodeURIComponent(`${site.origin}/`)}`);
  const framing = await extension.browser.newPage();
  await framing.goto(`${site.origin}/frames?${encodeURIComponent(`${site.origin}/light`)}`);
  await findOverlay(framing);
  expect(await strangers(other)).toBe(0);
  expect(await strangers(framed)).toBe(0);
  for (const frame of [...framed.frames(), ...framing.frames()]) {
    const isTop = frame.parentFrame() === null;
    if (isTop) continue;
    expect(await frame.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  }
  await Promise.all([other.close(), framed.close(), framing.close()]);
});

test('turned off in the popup it is gone at once and stays away, and the way back is short', async () => {
  const popup = await openPopup(extension, page);
  await turnSwitch(popup, `Livemoji on ${hostOf(site)}`);
  await expect.poll(() => strangers(page)).toBe(0);
  await expect.poll(registered).toEqual([]);
  await page.reload();
  expect(await strangers(page)).toBe(0);
  await popup.close();
  const again = await openPopup(extension, page);
  await turnSwitch(again, `Livemoji on ${hostOf(site)}`);
  await findOverlay(page);
  await again.close();
});

test('closed on the page, the rest stays on; the popup brings it back', async () => {
  await page.bringToFront();
  const { element } = await findOverlay(page);
  await element.hover();
  await press(page, 'Close on this site');
  await expect.poll(() => strangers(page)).toBe(0);
  const popup = await openPopup(extension, page);
  await turnSwitch(popup, 'Emoji over the page');
  await findOverlay(page);
  await popup.close();
});

test('the studio lists it, turns parts of it off, and removes it with one press', async () => {
  await studio.bringToFront();
  const name = hostOf(site);
  await turnSwitch(studio, `Emoji over ${name}`);
  await expect.poll(() => strangers(page)).toBe(0);
  await turnSwitch(studio, `Emoji over ${name}`);
  await expect.poll(() => strangers(page)).toBe(1);
  await press(studio, `Remove ${name}`);
  await expect.poll(() => strangers(page)).toBe(0);
  await expect.poll(registered).toEqual([]);
  expect(await storedSites()).toEqual({});
  await studio.locator('.sites .shelf-news ::-p-aria([name="Undo"][role="button"])').click();
  await expect.poll(() => strangers(page)).toBe(1);
});

test('registrations that an update forgets are made again, and open pages are not left behind', async () => {
  // What the background is still registering for the test before comes first.
  await expect
    .poll(async () => {
      await studio.evaluate(() => chrome.scripting.unregisterContentScripts());
      return registered();
    })
    .toEqual([]);
  // Anything stored about the sites has the background look again, as an update does.
  await studio.evaluate(async () => {
    const { sites } = await chrome.storage.local.get('sites');
    await chrome.storage.local.set({ sites: {} });
    await chrome.storage.local.set({ sites });
  });
  await expect.poll(registered).toContain('overlay');
  await expect.poll(() => strangers(page)).toBe(1);
});

test('on a page of the browser the popup says that nothing can be done', async () => {
  const own = await extension.browser.newPage();
  await own.goto('chrome://version');
  const popup = await openPopup(extension, own);
  await popup.waitForFunction(() => document.body.innerText.includes("can't work on this page"));
  await popup.close();
  await own.close();
});

function registered(): Promise<readonly string[]> {
  return studio.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );
}

async function storedSites(): Promise<unknown> {
  return (await studio.evaluate(() => chrome.storage.local.get('sites'))).sites;
}
