import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { findOverlay, strangers, wantSite } from '../scripts/extension/overlay-page.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { press, startAsNewcomer, waitForStatus } from '../scripts/extension/studio-page.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { expectWelcome } from './support/first-run-steps.ts';

let extension: RunningExtension;
let studio: Page;
let site: TestSite;

beforeAll(async () => {
  site = await serveSite();
  extension = await launchExtension({
    clip: 'still',
    grantCamera: true,
    sites: ['http://localhost/*'],
  });
  studio = await startAsNewcomer(extension);
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

const DIALOG = 'dialog.knowledge[open]';

/** Whether the toolbar says that the camera is open. */
async function waitForCamera(open: boolean): Promise<void> {
  await expect
    .poll(() => studio.evaluate(() => chrome.action.getBadgeText({})))
    .toBe(open ? '●' : '');
}

function stored(): Promise<Record<string, unknown>> {
  return studio.evaluate(() => chrome.storage.local.get(null));
}

/** What is kept anywhere else that a page of the extension could keep something. */
function keptElsewhere(): Promise<readonly string[]> {
  return studio.evaluate(async () => {
    const databases = await indexedDB.databases();
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const session = await chrome.storage.session.get(null);
    const sync = await chrome.storage.sync?.get(null);
    return [
      ...databases.map(({ name }) => `database ${name}`),
      ...(await caches.keys()),
      ...files,
      ...Object.keys({ ...session, ...sync, ...localStorage, ...sessionStorage }),
      ...document.cookie.split(';').filter(Boolean),
    ];
  });
}

test('it is opened, read and closed by keyboard, lists all that is stored, and has no barrier', async () => {
  await wantSite(studio, site.origin, { overlay: true });
  await studio.locator('::-p-aria([name="Male"][role="radio"])').click();
  const opener = '::-p-aria([name="What Livemoji knows"][role="button"])';
  await (await studio.waitForSelector(opener))?.focus();
  await studio.keyboard.press('Enter');
  await studio.waitForSelector(`${DIALOG} .known`);
  const listed = await studio.$$eval('.known', (rows) =>
    rows.map((row) => (row as HTMLElement).dataset.key),
  );
  expect(listed).toEqual(['settings', 'avatar', 'sites', 'cameraSeed']);
  expect(listed.sort()).toEqual(Object.keys(await stored()).sort());
  expect(await keptElsewhere()).toEqual([]);
  await expectNoBarrier(studio);
  await press(studio, 'Erase everything');
  await studio.locator('.known summary').click();
  await expectNoBarrier(studio, DIALOG);
  await studio.keyboard.press('Escape');
  await studio.waitForFunction((selector) => !document.querySelector(selector), {}, DIALOG);
  expect(await studio.evaluate(() => document.activeElement?.textContent)).toBe(
    'What Livemoji knows',
  );
});

test('the policy opens from the studio, in a page of the extension', async () => {
  const address = await studio.$eval(
    '.studio-footer a',
    (link) => (link as HTMLAnchorElement).href,
  );
  const policy = await extension.openPage(new URL(address).pathname.slice(1));
  expect(await policy.$eval('h1', (title) => title.textContent)).toBe('Privacy policy');
  await expectNoBarrier(policy);
  await policy.close();
  await studio.bringToFront();
});

test('the agreement is taken back: the camera closes, the avatar stays', async () => {
  await waitForCamera(true);
  await press(studio, 'What Livemoji knows');
  await press(studio, 'Take it back');
  await studio.waitForSelector('.agreement ::-p-text(The camera stays closed.)');
  await waitForCamera(false);
  await studio.keyboard.press('Escape');
  await expectWelcome(studio);
  expect(await stored()).toMatchObject({
    avatar: { gender: 'male' },
    settings: { consentedAt: null },
  });
  await press(studio, 'Start');
  await waitForStatus(studio, 'watching');
  await waitForCamera(true);
});

test('erased as a whole, it is as at first run: no look, no sites, the camera closed', async () => {
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  await findOverlay(page);
  await studio.bringToFront();
  const { cameraSeed } = await stored();
  await press(studio, 'What Livemoji knows');
  await press(studio, 'Erase everything');
  const gone = studio.waitForNavigation();
  await press(studio, 'Erase for good: Erase everything');
  await gone;
  await expectWelcome(studio);
  await waitForCamera(false);
  await expect.poll(() => strangers(page)).toBe(0);
  const left = await stored();
  expect(Object.keys(left)).toEqual(['cameraSeed']);
  expect(left.cameraSeed).not.toBe(cameraSeed);
  expect(await keptElsewhere()).toEqual([]);
  await page.close();
});
