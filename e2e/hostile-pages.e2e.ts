import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../scripts/browser/bundle.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { strangers, wantSite } from '../scripts/extension/overlay-page.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { startAsNewcomer } from '../scripts/extension/studio-page.ts';
import type { FloodResult } from './support/hostile/flood.ts';

const SEED = 20_261_125;
/** In the real browser; a hundred thousand are sent in scripts/hostile/hostile-requests.test.ts. */
const MESSAGES = 8000;
/** A page that can show a field for files, and nothing else. */
const FIELD = '<h1>A page</h1><input type="file" accept="image/*">';

let extension: RunningExtension;
let extensionPage: Page;
let site: TestSite;
let otherSite: TestSite;
let script: string;

beforeAll(async () => {
  [site, otherSite] = await Promise.all([serveSite({ '/field': FIELD }), serveSite()]);
  script = await bundle(new URL('./support/hostile/flood.ts', import.meta.url), 'iife');
  extension = await launchExtension({
    clip: 'still',
    grantCamera: true,
    sites: ['http://localhost/*'],
  });
  extensionPage = await startAsNewcomer(extension);
  // Nobody watches: whoever opened the camera now would be the page.
  await extensionPage.goto(extensionPage.url().replace('studio.html', 'icon/16.png'));
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    (origin) =>
      chrome.storage.local.set({
        sites: { [origin]: { overlay: false, camera: true, pictures: true, place: null } },
      }),
    site.origin,
  );
});

afterAll(async () => {
  await extension.close();
  await Promise.all([site.close(), otherSite.close()]);
});

async function badge(): Promise<string> {
  return (await extension.serviceWorker()).evaluate(() => chrome.action.getBadgeText({}));
}

async function scripts(): Promise<number> {
  const worker = await extension.serviceWorker();
  return worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
}

async function stored(): Promise<unknown> {
  return (await extension.serviceWorker()).evaluate(() => chrome.storage.local.get());
}

async function listeners(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await page.metrics()).JSEventListeners ?? 0;
}

test('thousands of hostile messages change nothing, open no camera, and leave nothing behind', async () => {
  await expect.poll(scripts).toBeGreaterThan(2);
  await expect.poll(badge).toBe('');
  const page = await extension.browser.newPage();
  await page.goto(`${site.origin}/field`);
  const send = (seed: number, messages: number) =>
    page.evaluate(
      (id, ...parameters) =>
        (
          window as unknown as { livemojiFlood(...all: unknown[]): Promise<FloodResult> }
        ).livemojiFlood(id, ...parameters),
      extension.extensionId,
      seed,
      messages,
    );
  await page.evaluate(script);
  // What is loaded at the first use is there from now on.
  await send(SEED, 100);
  const before = { stored: await stored(), listeners: await listeners(page) };
  const { ports, errors } = await send(SEED + 1, MESSAGES);
  expect(ports).toBe(0);
  expect(errors).toEqual([]);
  expect(extension.recorder.problems).toEqual([]);
  expect(await badge()).toBe('');
  expect(await stored()).toEqual(before.stored);
  // Three that hear what the page itself goes through, in each flood.
  expect((await listeners(page)) - before.listeners).toBeLessThan(10);
  await page.close();
});

test('a page can fetch, show and frame no file of the extension, whether it is turned on there or not', async () => {
  const files = (await readdir(extension.directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(extension.directory.length + 1));
  expect(files.length).toBeGreaterThan(20);
  for (const origin of [site.origin, otherSite.origin]) {
    const page = await extension.browser.newPage();
    await page.goto(origin);
    const reached = await page.evaluate(
      async (base, paths) => {
        const loads = (path: string) =>
          new Promise<boolean>((resolve) => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = base + path;
          });
        const fetched = await Promise.all(
          paths.map((path) =>
            fetch(base + path).then(
              () => [path],
              () => [],
            ),
          ),
        );
        const shown = await Promise.all(
          paths
            .filter((path) => path.endsWith('.png'))
            .map(async (path) => ((await loads(path)) ? [path] : [])),
        );
        return [...fetched, ...shown].flat();
      },
      `chrome-extension://${extension.extensionId}/`,
      files,
    );
    expect(reached).toEqual([]);
    await page.close();
  }
});

/** Runs in the page: what a page could tell a browser with the extension by. */
function surface(): Record<string, string> {
  const described = (owner: object, name: string): string => {
    const { value, get, set } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    const text = (part: unknown) => (typeof part === 'function' ? String(part) : typeof part);
    return [value, get, set].map(text).join();
  };
  const found: Record<string, string> = {
    elements: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(window).join(),
  };
  for (const name of Object.getOwnPropertyNames(window)) {
    const { prototype } = Object(Reflect.get(window, name));
    if (typeof prototype !== 'object' || prototype === null) continue;
    for (const member of Object.getOwnPropertyNames(prototype)) {
      found[`${name}.${member}`] = described(prototype, member);
    }
  }
  return found;
}

test('where it is not turned on, a page is the same as without the extension', async () => {
  // A window of its own store has no extensions.
  const without = await (await extension.browser.createBrowserContext()).newPage();
  const page = await extension.browser.newPage();
  for (const each of [without, page]) await each.goto(otherSite.origin);
  const bare = await without.evaluate(surface);
  expect(Object.keys(bare).length).toBeGreaterThan(1000);
  expect(await page.evaluate(surface)).toEqual(bare);
  expect(await strangers(page)).toBe(0);
  await without.close();
  await page.close();
});

test('where it is turned on, a page sees no more than is written down in docs/trust.md', async () => {
  const without = await (await extension.browser.createBrowserContext()).newPage();
  const page = await extension.browser.newPage();
  for (const each of [without, page]) await each.goto(site.origin);
  // The scripts name themselves alike, and add no member to anything.
  const [bare, seen] = [await without.evaluate(surface), await page.evaluate(surface)];
  expect(Object.keys(seen)).toEqual(Object.keys(bare));
  expect(Object.keys(seen).filter((key) => seen[key] !== bare[key])).toEqual([]);
  // The emoji over the page is one empty element.
  await extension.serviceWorker();
  const popup = await extension.openPage('popup.html');
  await wantSite(popup, site.origin, { overlay: true, camera: true });
  await expect.poll(() => strangers(page)).toBe(1);
  const element = await page.evaluate(() => {
    const { lastElementChild: host } = document.documentElement;
    return { tag: host?.tagName, html: host?.innerHTML, root: host?.shadowRoot };
  });
  expect(element).toEqual({ tag: 'DIV', html: '', root: null });
  await Promise.all([without.close(), page.close(), popup.close()]);
});
