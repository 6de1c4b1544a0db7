import type { ElementHandle, JSHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { findOverlay } from '../scripts/extension/overlay-page.ts';
import { stopServiceWorker } from '../scripts/extension/restart-service-worker.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { press, startAsNewcomer, waitForExpression } from '../scripts/extension/studio-page.ts';
import { type Desktop, type Spot, startDesktop, whyNoDesktop } from './support/drag/desktop.ts';
import { dragBetween } from './support/drag/drag-between.ts';
import { DROP_PAGE, type Received } from './support/drag/drop-site.ts';
import { insideWindow, spotOf } from './support/drag/spot-of.ts';
import { choose, offerIn, openPalette, rootOf } from './support/offers-page.ts';

const missing = whyNoDesktop();
if (missing !== undefined) console.warn(missing);

/** A picture that can be dragged now. */
const READY = '[draggable="true"]';

let desktop: Desktop;
let extension: RunningExtension;
let site: TestSite;
let studio: Page;
let page: Page;

/** Where windows are on a display, and when, is nobody's to say: a real mouse may have to try again. */
const dragTest = (name: string, drags: () => Promise<void>) =>
  test.skipIf(missing !== undefined)(name, { retry: 2 }, drags);

beforeAll(async () => {
  if (missing !== undefined) return;
  desktop = await startDesktop();
  site = await serveSite({ '/drop': DROP_PAGE });
  const { display } = desktop;
  const sites = ['http://localhost/*'];
  extension = await launchExtension({ clip: 'still', grantCamera: true, sites, display });
  studio = await startAsNewcomer(extension);
  await wantPictures(true);
  page = await extension.browser.newPage();
  await page.goto(`${site.origin}/drop`);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  await desktop?.close();
});

dragTest('from the popup into a drop zone, and nothing but the picture', async () => {
  const popup = await openPopup();
  await press(popup, 'Generate emoji');
  const picture = await popup.waitForSelector(`[data-testid="capture"]${READY}`);
  const inside = await popup.evaluate(() => ({ x: screenX + 100, y: screenY + 100 }));
  const told = await dragInto('zone', popup, picture, inside);
  expect(told).toMatchObject({ place: 'zone', name: 'livemoji-happy.png', type: 'image/png' });
  expect(told.types).toEqual(['application/x-livemoji-png', 'Files']);
  // The browser closes it when it likes.
  if (!popup.isClosed()) await popup.close();
});

dragTest('from the side panel, which the popup opens, into a native field', async () => {
  const panel = await openPanel();
  const picture = await panel.waitForSelector(`[data-expression="sad"]${READY}`);
  const told = await dragInto('field', panel, picture, await insidePanel(panel));
  expect(told).toMatchObject({ place: 'field', name: 'livemoji-sad.png', type: 'image/png' });
});

dragTest(
  'from the panel onto the label of a hidden field, with the worker killed before',
  async () => {
    const panel = await opensPage('sidepanel.html');
    await stopServiceWorker(extension);
    await press(panel, 'Generate emoji');
    const picture = await panel.waitForSelector(`[data-expression="happy"]${READY}`);
    const told = await dragInto('label', panel, picture, await insidePanel(panel));
    expect(told).toMatchObject({ place: 'hidden', name: 'livemoji-happy.png', type: 'image/png' });
    await panel.close();
  },
);

dragTest('from the emoji over the page, where the browser has a name of its own', async () => {
  const { element, root } = await findOverlay(page);
  await element.hover();
  await press(page, 'Generate emoji');
  const told = await dragInto('zone', page, await readyIn(root), await insideWindow(page));
  expect(told).toMatchObject({ place: 'zone', name: 'livemoji-happy.png', type: 'image/png' });
});

dragTest('from the palette beside a field, under its own name too', async () => {
  const offer = await offerIn(page, '#field');
  await openPalette(page, offer);
  await choose(page, 'Angry');
  const picture = await readyIn(await rootOf(offer));
  const told = await dragInto('zone', page, picture, await insideWindow(page));
  expect(told).toMatchObject({ place: 'zone', name: 'livemoji-angry.png', type: 'image/png' });
});

dragTest(
  'from the studio in a window of its own; a field of a site that is off takes nothing',
  async () => {
    const window = await studioWindow();
    await press(window, 'Generate emoji');
    const picture = found(await window.waitForSelector(`[data-testid="capture"]${READY}`));
    await picture.scrollIntoView();
    const inside = await insideWindow(window);
    const told = await dragInto('zone', window, picture, inside);
    expect(told).toMatchObject({ place: 'zone', name: 'livemoji-happy.png', type: 'image/png' });
    await wantPictures(false);
    await page.reload();
    await drag('field', window, picture, inside);
    // What came to the field would be there before what comes to the zone after it.
    await dragInto('zone', window, picture, inside);
    expect((await received()).map(({ place }) => place)).toEqual(['zone']);
  },
);

/** The picture in a closed shadow root, once it can be dragged. */
function readyIn(root: JSHandle<ShadowRoot>): Promise<ElementHandle<Element>> {
  return root.evaluateHandle(
    (shadow, selector) =>
      new Promise<Element>((resolve) => {
        const look = () => {
          const picture = shadow.querySelector(selector);
          if (picture) resolve(picture);
          else requestAnimationFrame(look);
        };
        look();
      }),
    READY,
  );
}

/** Drags a picture into the page, and gives what arrived there; its bytes have to be the picture's. */
async function dragInto(
  target: string,
  source: Page,
  picture: ElementHandle<Element> | null,
  inside: Spot,
): Promise<Received> {
  const before = (await received()).length;
  const expected = await found(picture).evaluate(async (image) => {
    const answer = await fetch((image as HTMLImageElement).src);
    const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  await drag(target, source, found(picture), inside);
  await page.waitForFunction(
    (count) => (globalThis as unknown as { received: unknown[] }).received.length > count,
    {},
    before,
  );
  const told = (await received()).at(-1);
  if (!told) throw new Error('Nothing arrived.');
  expect(told.sha256).toBe(expected);
  return told;
}

async function drag(target: string, source: Page, picture: ElementHandle<Element>, inside: Spot) {
  await picture.scrollIntoView();
  const place = found(await page.$(`#${target}`));
  const to = { page, spot: await spotOf(desktop, page, place, await insideWindow(page)) };
  const from = { page: source, spot: await spotOf(desktop, source, picture, inside) };
  await dragBetween(desktop, from, to, target);
}

function received(): Promise<readonly Received[]> {
  return page.evaluate(() => (globalThis as unknown as { received: Received[] }).received);
}

function found(element: ElementHandle<Element> | null): ElementHandle<Element> {
  if (element === null) throw new Error('The element is not there.');
  return element;
}

/** Opens the popup over the page, with the emoji awake. */
async function openPopup(): Promise<Page> {
  await page.bringToFront();
  const worker = await extension.serviceWorker();
  const opened = opensPage('popup.html');
  await worker.evaluate(() => chrome.action.openPopup());
  const popup = await opened;
  await waitForExpression(popup, 'happy');
  return popup;
}

/** Opens the panel as a person does: the browser wants to see a press. */
async function openPanel(): Promise<Page> {
  const popup = await openPopup();
  const button = await popup.waitForSelector('::-p-aria([name="Keep it at the side"])');
  const inside = await popup.evaluate(() => ({ x: screenX + 100, y: screenY + 100 }));
  const opened = opensPage('sidepanel.html');
  desktop.moveTo(await spotOf(desktop, popup, found(button), inside));
  desktop.press();
  desktop.release();
  const panel = await opened;
  await waitForExpression(panel, 'happy');
  return panel;
}

async function opensPage(name: string): Promise<Page> {
  const target = await extension.browser.waitForTarget((each) => each.url().endsWith(`/${name}`));
  return target.asPage();
}

/** The panel stands at the right edge of the page's window. */
async function insidePanel(panel: Page): Promise<Spot> {
  const { x, y } = await page.evaluate(() => ({
    x: screenX + outerWidth,
    y: screenY + outerHeight,
  }));
  const width = await panel.evaluate(() => innerWidth);
  return { x: x - width / 2, y: y - 60 };
}

async function studioWindow(): Promise<Page> {
  const worker = await extension.serviceWorker();
  const before = new Set(extension.browser.targets());
  const opened = extension.browser.waitForTarget(
    (each) => !before.has(each) && each.url().endsWith('/studio.html'),
  );
  await worker.evaluate(() =>
    chrome.windows.create({ url: '/studio.html', left: 1320, top: 10, width: 660, height: 900 }),
  );
  const window = await (await opened).asPage();
  await waitForExpression(window, 'happy');
  return window;
}

function wantPictures(pictures: boolean): Promise<void> {
  return studio.evaluate(
    (key, wanted) => {
      const value = { overlay: wanted, camera: false, pictures: wanted, place: null };
      return chrome.storage.local.set({ sites: { [key]: value } });
    },
    site.origin,
    pictures,
  );
}
