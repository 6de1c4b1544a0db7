import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import {
  findOverlay,
  overlayExpression,
  placeOf,
  strangers,
  wantSite,
} from '../scripts/extension/overlay-page.ts';
import { requestsBeyond } from '../scripts/extension/record-requests.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { press, startAsNewcomer } from '../scripts/extension/studio-page.ts';

let extension: RunningExtension;
let studio: Page;
let site: TestSite;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  extension = await launchExtension({
    clip: 'sample',
    grantCamera: true,
    sites: ['http://localhost/*'],
  });
  studio = await startAsNewcomer(extension);
  await wantSite(studio, site.origin, { overlay: true, camera: false });
});

afterEach(() => page.close());

afterAll(async () => {
  const beyond = requestsBeyond(extension.extensionId, extension.recorder.requests);
  expect(beyond.filter(({ url }) => !/^(blob:)?http:\/\/localhost:/.test(url))).toEqual([]);
  expect(extension.recorder.problems).toEqual([]);
  await extension.close();
  await site.close();
});

async function open(path: string): Promise<Page> {
  page = await extension.browser.newPage();
  await page.goto(site.origin + path);
  return page;
}

test('the emoji over the page follows the face', async () => {
  const overlay = await findOverlay(await open('/'));
  for (const expression of ['happy', 'surprise']) {
    await expect
      .poll(() => overlayExpression(overlay), { timeout: 40_000, interval: 60 })
      .toBe(expression);
  }
});

test('another hand draws as soon as it is chosen', async () => {
  const { root } = await findOverlay(await open('/'));
  const layers = () =>
    root.evaluate((shadow) =>
      [...shadow.querySelectorAll<SVGElement>('.live-avatar [data-layer]')].map(
        ({ dataset }) => dataset.layer,
      ),
    );
  expect(await layers()).toContain('accents');
  await wear({ ...presetOf('female'), hand: 'lorelei' });
  await expect.poll(layers).toContain('shirt');
  await wear({ ...presetOf('female'), hand: 'notionists' });
  await expect.poll(layers).toContain('clothes');
  await wear(presetOf('female'));
  await expect.poll(layers).toContain('accents');
});

function wear(avatar: AvatarConfiguration): Promise<void> {
  return studio.evaluate((look) => chrome.storage.local.set({ avatar: look }), avatar);
}

test.each(['/strict', '/hostile'])('it is drawn and answers on %s', async (path) => {
  const errors: string[] = [];
  const opened = await open(path);
  opened.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  const overlay = await findOverlay(opened);
  const { width, left, right, top } = await placeOf(overlay);
  expect(width).toBe(144);
  expect(await opened.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(right);
  await opened.mouse.move(left + width / 2, top + width / 2);
  await press(opened, 'What others see');
  await press(opened, 'Generate emoji');
  await opened.waitForSelector('::-p-aria([name="Download PNG"][role="button"])');
  const drawn = await overlay.root.evaluate((shadow) => ({
    mode: shadow.mode,
    paths: shadow.querySelectorAll('.live-avatar path').length,
    picture: shadow.querySelector<HTMLImageElement>('.capture-picture')?.naturalWidth ?? 0,
    shown: shadow.querySelector('.overlay-bar')?.checkVisibility({ visibilityProperty: true }),
  }));
  expect(drawn).toMatchObject({ mode: 'closed', shown: true });
  expect(drawn.paths).toBeGreaterThan(10);
  expect(drawn.picture).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('it is dragged, snaps to the edge, and is there again after a reload', async () => {
  const opened = await open('/');
  const { left, top, width } = await placeOf(await findOverlay(opened));
  await opened.mouse.move(left + width / 2, top + width / 2);
  await opened.mouse.down();
  await opened.mouse.move(30 + width / 2, 300 + width / 2, { steps: 12 });
  await opened.mouse.up();
  const dragged = await placeOf(await findOverlay(opened));
  expect(dragged.left).toBe(16);
  expect(dragged.top).toBeCloseTo(300, 0);
  await stored((place) => place?.corner === 'topLeft');
  await opened.reload();
  const again = await placeOf(await findOverlay(opened));
  expect([again.left, again.top]).toEqual([dragged.left, dragged.top]);
});

test('keys move it and give it another size, and a window that shrinks keeps it inside', async () => {
  const opened = await open('/');
  const overlay = await findOverlay(opened);
  const before = await placeOf(overlay);
  await overlay.root.evaluate((shadow) =>
    shadow.querySelector<HTMLElement>('.overlay-emoji')?.focus(),
  );
  await opened.keyboard.press('ArrowRight');
  await opened.keyboard.press('ArrowDown');
  await opened.keyboard.press('+');
  const after = await placeOf(overlay);
  expect(after.left - before.left).toBe(16);
  expect(after.top - before.top).toBe(16);
  expect(after.width - before.width).toBe(16);
  await opened.setViewport({ width: 300, height: 260 });
  const small = await placeOf(overlay);
  expect(small.bottom).toBeLessThanOrEqual(260);
  expect(small.right).toBeLessThanOrEqual(300);
  await opened.setViewport({ width: 1280, height: 860 });
});

test('its handle gives it another size', async () => {
  const opened = await open('/');
  const overlay = await findOverlay(opened);
  const before = await placeOf(overlay);
  const handle = await overlay.root.evaluate((shadow) =>
    shadow.querySelector('.overlay-handle')?.getBoundingClientRect().toJSON(),
  );
  const [x, y] = [handle.left + handle.width / 2, handle.top + handle.height / 2];
  const corner = await overlay.element.evaluate((found) => (found as HTMLElement).dataset.corner);
  const grow = 40 * (corner?.endsWith('Left') ? 1 : -1);
  await opened.mouse.move(x, y);
  await opened.mouse.down();
  await opened.mouse.move(x + grow, y, { steps: 8 });
  await opened.mouse.up();
  expect((await placeOf(overlay)).width - before.width).toBe(40);
});

test('it makes itself small and comes back', async () => {
  const opened = await open('/');
  const overlay = await findOverlay(opened);
  const { left, top, width } = await placeOf(overlay);
  await opened.mouse.move(left + width / 2, top + width / 2);
  await press(opened, 'Make it small');
  expect((await placeOf(overlay)).width).toBe(44);
  await opened.keyboard.press('Enter');
  await expect.poll(async () => (await placeOf(overlay)).width).toBe(width);
});

test('it fades while nobody points at it', async () => {
  const opened = await open('/');
  const overlay = await findOverlay(opened);
  const { left, top, width } = await placeOf(overlay);
  // Four seconds later, which nobody has to wait for.
  const opacity = () =>
    overlay.root.evaluate((shadow) => {
      const emoji = shadow.querySelector('.overlay-emoji');
      for (const animation of emoji?.getAnimations() ?? []) animation.finish();
      return Number(emoji && getComputedStyle(emoji).opacity);
    });
  await opened.mouse.move(left + width / 2, top + width / 2);
  await expect.poll(opacity).toBe(1);
  await opened.mouse.move(5, 5);
  await expect.poll(opacity).toBeLessThan(0.9);
});

test('it stays above what fills the screen', async () => {
  const opened = await open('/full');
  const overlay = await findOverlay(opened);
  await opened.evaluate(() => {
    document.querySelector('#full')?.addEventListener('click', () => {
      void document.querySelector('#stage')?.requestFullscreen();
    });
  });
  await opened.click('#full');
  await opened.waitForFunction(() => document.fullscreenElement !== null);
  const { left, top, width } = await placeOf(overlay);
  await opened.mouse.move(left + width / 2, top + width / 2);
  await press(opened, 'Generate emoji');
  await opened.waitForSelector('::-p-aria([name="Download PNG"][role="button"])');
  expect(await strangers(opened)).toBe(0);
  await opened.evaluate(() => document.exitFullscreen());
  await expect.poll(() => strangers(opened)).toBe(1);
});

test('injected again there is still one, and the page that takes it away gets it back, but not for ever', async () => {
  const opened = await open('/');
  await findOverlay(opened);
  await studio.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}/*` });
    for (let times = 0; times < 2; times += 1) {
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        files: ['content-scripts/overlay.js'],
      });
    }
  }, site.origin);
  await expect.poll(() => strangers(opened)).toBe(1);
  const takeAway = () =>
    opened.evaluate(async () => {
      for (const element of document.documentElement.children) {
        if (!/^(HEAD|BODY)$/.test(element.tagName)) element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
  for (let times = 0; times < 5; times += 1) {
    await takeAway();
    expect(await strangers(opened)).toBe(1);
  }
  await takeAway();
  expect(await strangers(opened)).toBe(0);
});

test('the page keeps its shape, its globals, and its keys', async () => {
  await wantSite(studio, site.origin, { overlay: false, camera: false });
  const describe = () => ({
    globals: Object.getOwnPropertyNames(globalThis).sort().join(),
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  });
  const before = await (await open('/')).evaluate(describe);
  await wantSite(studio, site.origin, { overlay: true, camera: false });
  const overlay = await findOverlay(page);
  expect(await page.evaluate(describe)).toEqual(before);
  const heard = await page.evaluateHandle(() => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key));
    return keys;
  });
  await overlay.root.evaluate((shadow) =>
    shadow.querySelector<HTMLElement>('.overlay-emoji')?.focus(),
  );
  await page.keyboard.press('ArrowLeft');
  expect(await heard.jsonValue()).toEqual([]);
});

/** Waits until the place that is stored for the site is like this. */
async function stored(isRight: (place: { corner?: string } | null) => boolean): Promise<void> {
  await expect
    .poll(async () => {
      const sites = (await studio.evaluate(() => chrome.storage.local.get('sites')))
        .sites as Record<string, { place: { corner?: string } | null }>;
      return isRight(sites[site.origin]?.place ?? null);
    })
    .toBe(true);
}

test('after an update the new emoji takes the place of the old one, without an exception', async () => {
  const overlay = await findOverlay(await open('/'));
  const old = await overlay.root.evaluateHandle((root) => root.host);
  await extension.update();
  await page.waitForFunction(
    (host) => !host.isConnected && document.documentElement.childElementCount === 3,
    { polling: 50 },
    old,
  );
  await findOverlay(page);
  expect(await strangers(page)).toBe(1);
});
