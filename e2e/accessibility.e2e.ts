import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElementHandle, JSHandle, KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { findOverlay, wantSite } from '../scripts/extension/overlay-page.ts';
import { serveSite, type TestSite } from '../scripts/extension/site-server.ts';
import {
  press,
  startAsNewcomer,
  turnSwitch,
  waitForStatus,
} from '../scripts/extension/studio-page.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { offerIn, openPalette, rootOf, waitUntilGiven } from './support/offers-page.ts';
import { openPopup } from './support/open-popup.ts';

let extension: RunningExtension;
let site: TestSite;

beforeAll(async () => {
  site = await serveSite({ '/field': '<main><input type="file" id="field"></main>' });
  extension = await launchExtension({
    clip: 'still',
    grantCamera: true,
    sites: ['http://localhost/*', 'https://meet.jit.si/*'],
  });
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

test('the welcome has no barrier', async () => {
  const page = await extension.welcomePage();
  await page.waitForSelector('::-p-aria([name="Start"][role="button"])');
  await expectNoBarrier(page);
});

test('the studio has no barrier, with a generated emoji too', async () => {
  const studio = await startAsNewcomer(extension);
  await expectNoBarrier(studio);
  await press(studio, 'Generate emoji');
  await studio.waitForSelector('[data-testid="capture"]');
  await expectNoBarrier(studio);
});

test('the popup has no barrier', async () => {
  const popup = await extension.openPage('popup.html');
  await waitForStatus(popup, 'watching');
  await expectNoBarrier(popup);
  await popup.close();
});

test('the side panel has no barrier, with a generated emoji too', async () => {
  const panel = await extension.openPage('sidepanel.html');
  await waitForStatus(panel, 'watching');
  await press(panel, 'Generate emoji');
  await panel.waitForSelector('.tile img[draggable="true"]');
  await expectNoBarrier(panel);
  await panel.close();
});

test('fitting the avatar to the face has no barrier, from the first step to forgetting it', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'watching');
  await press(studio, 'Fit to my face');
  await studio.waitForSelector('[role="progressbar"]');
  await expectNoBarrier(studio);
  await studio.waitForSelector('.comparison', { timeout: 60_000 });
  await expectNoBarrier(studio);
  await press(studio, 'Keep it');
  await press(studio, 'Forget my face');
  await studio.waitForSelector('::-p-aria([name="Fit to my face"][role="button"])');
  await studio.close();
});

test('the close look at what is read has no barrier', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'watching');
  await press(studio, 'Show what is read');
  await studio.waitForSelector('[data-point][r="1.1"]');
  await expectNoBarrier(studio);
  await studio.close();
});

test('the emoji over a page has no barrier, with its tools, its modes and a generated emoji', async () => {
  await wantSite(await extension.welcomePage(), site.origin, { overlay: true, camera: false });
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  const { element, root } = await findOverlay(page);
  const mirror = await extension.browser.newPage();
  await page.bringToFront();
  const expectNone = async () => {
    await expectNoBarrierIn(
      root,
      mirror,
      '.overlay-tools { opacity: 1 !important; visibility: visible !important }',
    );
    // A tab that isn't seen draws no frames, and nothing in it can be pressed.
    await page.bringToFront();
    await element.hover();
  };
  await element.hover();
  await expectNone();
  await press(page, 'What others see');
  await expectNone();
  await press(page, 'Generate emoji');
  await expectNone();
  await press(page, 'Make it small');
  await expectNone();
  await page.close();
  await mirror.close();
});

test('the button beside a field, the palette and its note have no barrier', async () => {
  await wantSite(await extension.welcomePage(), site.origin, { pictures: true });
  const page = await extension.browser.newPage();
  await page.goto(`${site.origin}/field`);
  const button = await offerIn(page, 'main');
  const root = await rootOf(button);
  const mirror = await extension.browser.newPage();
  const expectNone = async () => {
    await expectNoBarrierIn(root, mirror);
    await page.bringToFront();
  };
  await page.bringToFront();
  await openPalette(page, button);
  await expectNone();
  await press(page, 'Use this picture');
  await waitUntilGiven(button);
  await expectNone();
  await page.close();
  await mirror.close();
});

test('with the camera off the studio has no barrier either', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'watching');
  await turnSwitch(studio, 'Camera');
  await waitForStatus(studio, 'off');
  await expectNoBarrier(studio);
  await studio.close();
});

// From here on the camera stays off, which leaves the processor to the checks.

test('the wardrobe has no barrier, tab by tab', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'off');
  for (const tab of await studio.$$('.tabs [role="tab"]')) {
    await tab.click();
    await expectNoBarrier(studio, 'section:has(.tabs)');
  }
  await studio.locator('::-p-aria([name="Clothes"][role="tab"])').click();
  await studio.locator('[data-value="graphicShirt"]').click();
  await studio.locator('::-p-aria([name="Print"][role="tab"])').click();
  await studio.locator('[data-value="text"]').click();
  await studio.waitForSelector('.text-field input');
  await expectNoBarrier(studio, 'section:has(.tabs)');
  await studio.close();
});

test('saved avatars have no barrier: named, worn, removed, refused', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'off');
  await press(studio, 'Save as…');
  await expectNoBarrier(studio, 'section:has(.shelf-row)');
  await studio.keyboard.type('Me');
  await studio.keyboard.press('Enter');
  await studio.waitForSelector('.shelf [role="radio"]');
  await expectNoBarrier(studio, 'section:has(.shelf-row)');
  await press(studio, 'Remove «Me»');
  await studio.waitForSelector('[data-kind="removed"]');
  await expectNoBarrier(studio, 'section:has(.shelf-row)');
  const bad = join(await mkdtemp(join(tmpdir(), 'livemoji-avatar-')), 'bird.json');
  await writeFile(bad, '{"version": 2, "nose": "beak"}');
  const field = (await studio.$(
    'input[type="file"][accept*="json"]',
  )) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(bad);
  await studio.waitForSelector('[data-kind="refused"]');
  expect(await studio.$eval('.shelf-news', (news) => news.textContent)).toContain('nose: "beak"');
  await expectNoBarrier(studio, 'section:has(.shelf-row)');
  await rm(dirname(bad), { recursive: true });
  await studio.close();
});

test('taking the avatar along has no barrier, tab by tab, with what was made and what is refused', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'off');
  await studio.$eval('#take-away', (section) => section.scrollIntoView());
  await studio.waitForSelector('.export-tabs');
  await studio.locator('#take-away .side-picker input').fill('63');
  await expectNoBarrier(studio, '#take-away');
  await studio.locator('::-p-aria([name="Stickers"][role="tab"])').click();
  await studio.locator('#take-away [role="switch"]').click();
  await press(studio, 'Download for WhatsApp');
  await studio.waitForSelector('[data-testid="export-news"]');
  await expectNoBarrier(studio, '#take-away');
  await studio.locator('::-p-aria([name="NFT"][role="tab"])').click();
  await studio.locator('.traits summary').click();
  await press(studio, 'Download folder (zip)');
  await studio.waitForSelector('.address');
  await expectNoBarrier(studio, '#take-away');
  await studio.close();
});

test('calls and sites have no barrier: each mode, a bad picture, a site on and removed', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'off');
  for (const mode of ['badge', 'mask', 'off', 'avatar']) {
    await studio.locator(`.calls [data-value="${mode}"]`).click();
    await expectNoBarrier(studio, '.calls, .sites');
  }
  const bad = join(await mkdtemp(join(tmpdir(), 'livemoji-backdrop-')), 'picture.png');
  await writeFile(bad, 'no picture');
  const field = (await studio.$(
    '[data-testid="backdrop-file"]',
  )) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(bad);
  await studio.waitForSelector('.backdrop .problem');
  await expectNoBarrier(studio, '.calls, .sites');
  await rm(dirname(bad), { recursive: true });
  await field?.uploadFile(join(import.meta.dirname, '../docs/images/popup-light.png'));
  await studio.waitForSelector('.backdrop [data-value="picture"][aria-checked="true"]');
  await press(studio, 'Choose the reaction key, now F8');
  await press(studio, 'Turn on for Jitsi Meet');
  await studio.waitForSelector('.site [role="switch"]');
  await expectNoBarrier(studio, '.calls, .sites');
  await press(studio, 'Remove Jitsi Meet');
  await studio.waitForSelector('.sites [data-kind="removed"]');
  await expectNoBarrier(studio, '.calls, .sites');
  await studio.close();
});

test('the popup over a site that is on has no barrier', async () => {
  await wantSite(await extension.welcomePage(), site.origin, { overlay: true, camera: true });
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  const popup = await openPopup(extension, page);
  await popup.waitForSelector('.modes');
  await expectNoBarrier(popup);
  await popup.close();
  await page.close();
});

test('every part of the wardrobe is chosen from by keyboard alone, and each choice undone', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'off');
  await tabTo(studio, '.tabs [role="tab"]');
  const tabs = await studio.$$eval('.tabs [role="tab"]', (found) => found.length);
  for (let tab = 0; tab < tabs; tab += 1) {
    if (tab > 0) await pressKey(studio, 'ArrowRight');
    const parts = await studio.$$eval('.part-tabs [role="tab"]', (found) => found.length);
    for (let part = 0; part < Math.max(parts, 1); part += 1) {
      if (part > 0) {
        await tabTo(studio, '.part-tabs [role="tab"]');
        await pressKey(studio, 'ArrowRight');
      }
      await tabTo(studio, '.parts [role="radio"], .swatches [role="radio"]');
      await expectChoiceByArrow(studio);
      await tabTo(studio, '.tabs [role="tab"]', 'backwards');
    }
  }
  await studio.close();
});

/** The next option is chosen, and the one before is had back. */
async function expectChoiceByArrow(page: Page): Promise<void> {
  const chosen = () =>
    page.$eval(
      '[role="radiogroup"]:focus-within [aria-checked="true"]',
      (radio) => radio.ariaLabel,
    );
  const before = await chosen();
  await pressKey(page, 'ArrowRight');
  const after = await chosen();
  expect(after).not.toBe(before);
  await page.keyboard.down('Control');
  await pressKey(page, 'z');
  await page.keyboard.up('Control');
  await expect.poll(chosen).toBe(before);
}

async function pressKey(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.press(key);
  // What the key changes is drawn by the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/**
 * What checks it can't look into a closed shadow root, so it looks at the same outside of one.
 *
 * @param css besides what the root has
 */
async function expectNoBarrierIn(
  root: JSHandle<ShadowRoot>,
  mirror: Page,
  css = '',
): Promise<void> {
  const [own, markup] = await root.evaluate((shadow) => [
    shadow.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
      .join('\n'),
    `<main><h1>Ours</h1><p>And a page</p>${[...shadow.children].map((each) => each.outerHTML).join('')}</main>`,
  ]);
  await mirror.setContent(
    `<!doctype html><html lang="en"><title>Ours</title><style>${own} ${css}</style>${markup}`,
  );
  await mirror.bringToFront();
  await expectNoBarrier(mirror);
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, selector: string, way?: 'backwards'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (way) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way) await page.keyboard.up('Shift');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never leads to ${selector}.`);
}
