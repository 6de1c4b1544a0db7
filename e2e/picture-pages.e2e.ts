import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { strangers, wantSite } from '../scripts/extension/overlay-page.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import { press, startAsNewcomer, turnSwitch } from '../scripts/extension/studio-page.ts';
import { choose, offerIn, offersOf, openPalette, rootOf } from './support/offers-page.ts';
import { openPopup } from './support/open-popup.ts';

const FIELD = '<main style="padding: 40px"><p><input type="file" id="field"></p></main>';
const SCRIPT = `<script nonce="page">
  window.got = [];
  document.addEventListener('change', ({ target }) => {
    if (target.files) window.got.push(target.files[0]?.name);
  });
</script>`;
const DEAF =
  '<main style="padding: 40px"><div class="drop-zone" id="deaf" style="height: 120px">Drop</div></main>';
const KEYS =
  '<main><button id="before">Before</button><input type="file" id="field"><button id="after">After</button></main>';

let extension: RunningExtension;
let studio: Page;
let site: TestSite;
let page: Page;

beforeAll(async () => {
  site = await serveSite({
    '/field': FIELD + SCRIPT,
    '/strict-field': FIELD + SCRIPT,
    '/keys': KEYS + SCRIPT,
    '/deaf': DEAF,
  });
  extension = await launchExtension({
    clip: 'still',
    grantCamera: true,
    sites: ['http://localhost/*'],
  });
  studio = await startAsNewcomer(extension);
  await wantSite(studio, site.origin, { pictures: true });
});

afterEach(() => page.close());

afterAll(async () => {
  await extension.close();
  await site.close();
});

async function open(path: string): Promise<Page> {
  page = await extension.browser.newPage();
  await page.goto(site.origin + path);
  return page;
}

/** Chooses a face and waits until the page has it. */
async function give(face: string): Promise<void> {
  await choose(page, face);
  await press(page, 'Use this picture');
  await page.waitForFunction(() => (window as unknown as { got: string[] }).got.length > 0);
}

function got(): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { got: string[] }).got);
}

test('a strict policy with Trusted Types forbids nothing of it', async () => {
  const errors: string[] = [];
  await open('/strict-field');
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/.test(message.text())) errors.push(message.text());
  });
  const button = await offerIn(page, 'main');
  await openPalette(page, button);
  await give('Angry');
  expect(await got()).toEqual(['livemoji-angry.png']);
  const root = await rootOf(button);
  await expect
    .poll(() =>
      root.evaluate((shadow) => ({
        mode: shadow.mode,
        picture: shadow.querySelector<HTMLImageElement>('.given-picture')?.naturalWidth,
      })),
    )
    .toEqual({ mode: 'closed', picture: 512 });
  expect(errors).toEqual([]);
});

test('by keyboard alone: from the field to the button, through the palette, and on', async () => {
  await open('/keys');
  await offerIn(page, 'main');
  await page.focus('#before');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-aria([name="Which face"][role="radiogroup"])');
  for (const key of ['ArrowRight', 'ArrowRight'] as const) await page.keyboard.press(key);
  await page.waitForSelector('::-p-aria([name="Preview: Disgusted"])');
  const use = '::-p-aria([name="Use this picture"][role="button"])';
  while (!(await page.$eval(use, (button) => button.matches(':focus')))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-aria([name="Smaller"][role="button"])');
  expect(await got()).toEqual(['livemoji-disgust.png']);
  await page.keyboard.press('Tab');
  expect(
    await page.$eval('::-p-aria([name="Smaller"][role="button"])', (each) =>
      each.matches(':focus'),
    ),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  await page.keyboard.up('Shift');
});

test('what a script presses opens nothing, and the page can reach nothing of it', async () => {
  await open('/field');
  const button = await offerIn(page, 'main');
  await button.evaluate((element) => (element as HTMLElement).click());
  expect(await button.evaluate((element) => element.ariaExpanded)).not.toBe('true');
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    return {
      tag: host?.tagName,
      open: host?.shadowRoot ?? null,
      children: host?.childElementCount,
    };
  });
  expect(seen).toEqual({ tag: 'DIV', open: null, children: 0 });
});

test('the page keeps its shape, and a page without fields has nothing of ours', async () => {
  await open('/');
  expect(await strangers(page)).toBe(0);
  const size = () => [document.body.scrollWidth, document.body.offsetHeight];
  await page.goto(`${site.origin}/field`);
  await offerIn(page, 'main');
  const withButton = await page.evaluate(size);
  await wantSite(studio, site.origin, null);
  await expect.poll(() => strangers(page)).toBe(0);
  expect(await page.evaluate(size)).toEqual(withButton);
  await wantSite(studio, site.origin, { pictures: true });
  await offerIn(page, 'main');
});

test('a page that changes by itself is followed, and one that takes the button away gets it back, but not for ever', async () => {
  await open('/field');
  await offerIn(page, 'main');
  await page.evaluate(() => {
    history.pushState(null, '', '/field?settings');
    document.querySelector('main')?.replaceChildren();
  });
  await expect.poll(() => strangers(page)).toBe(0);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'again';
    document.querySelector('main')?.append(field);
  });
  await offerIn(page, 'main');
  for (let times = 0; times < 5; times += 1) {
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await expect.poll(() => strangers(page)).toBe(1);
  }
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await strangers(page)).toBe(0);
});

test('turned off with the palette open, nothing stays behind', async () => {
  await open('/field');
  await openPalette(page, await offerIn(page, 'main'));
  await wantSite(studio, site.origin, null);
  await expect.poll(() => strangers(page)).toBe(0);
  await wantSite(studio, site.origin, { pictures: true });
  await offerIn(page, 'main');
});

test('a zone that takes nothing is said, and the picture can be downloaded', async () => {
  await open('/deaf');
  await openPalette(page, await offerIn(page, 'main'));
  await press(page, 'Use this picture');
  await page.waitForSelector('::-p-aria([name="Download"][role="button"])');
});

test('an update of the extension leaves one button, and that works', async () => {
  await open('/field');
  const former = await offerIn(page, 'main');
  await openPalette(page, former);
  await extension.update();
  await expect.poll(() => former.evaluate((button) => button.isConnected)).toBe(false);
  await expect.poll(async () => (await offersOf(page)).length).toBe(1);
  await expect.poll(() => strangers(page)).toBe(1);
  await openPalette(page, await offerIn(page, 'main'));
  await give('Afraid');
  expect(await got()).toEqual(['livemoji-fear.png']);
  studio = await extension.openPage('studio.html');
});

test('by one press in the popup it is there for this page alone, and by another it is gone', async () => {
  await wantSite(studio, site.origin, null);
  await open('/field');
  expect(await strangers(page)).toBe(0);
  const popup = await openPopup(extension, page);
  await popup.locator('.once-button').click();
  await popup.waitForSelector('.once-button[aria-pressed="true"]');
  await offerIn(page, 'main');
  expect(await studio.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  await popup.locator('.once-button').click();
  await expect.poll(() => strangers(page)).toBe(0);
  await popup.locator('.once-button').click();
  await popup.waitForSelector('.once-button[aria-pressed="true"]');
  await popup.close();
  await openPalette(page, await offerIn(page, 'main'));
  await give('Happy');
  await page.reload();
  const again = await openPopup(extension, page);
  await again.waitForSelector('.once-button[aria-pressed="false"]');
  expect(await strangers(page)).toBe(0);
  await turnSwitch(again, `Livemoji on ${site.origin.replace('http://', '')}`);
  await again.waitForSelector('::-p-aria([name="Emoji for profile pictures"][role="switch"])');
  await offerIn(page, 'main');
  await again.close();
});
