import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';

const SCHEMES = ['light', 'dark'] as const;

/** The studio's window, down to its last line. */
const STUDIO_SIZE = { width: 1280, height: 920 } as const;

/** The popup as the browser shows it, as wide as it likes and at most 600 high; and the panel at its usual width. */
const BESIDE = {
  popup: { page: 'popup.html', size: { width: 360, height: 600 } },
  panel: { page: 'sidepanel.html', size: { width: 360, height: 840 } },
} as const;

/** How long the colours take to go over from one scheme to the other, in milliseconds, with time to spare. */
const SETTLING = 2_000;

/** How long the stage takes to get the tint of an expression, in milliseconds. */
const TINTING = 1_200;

/** How long to wait for a smile to be in the picture, in milliseconds: once around the clip. */
const PATIENCE = 13_000;

const SMILING = '.stage[data-tint="happy"]';

/**
 * Photographs studio and popup, light and dark, each while the emoji smiles if it does so in time.
 *
 * @returns the names of the files
 */
export async function takeScreenshots(
  browser: Browser,
  studio: Page,
  folder: string,
): Promise<string[]> {
  const names = await photograph(studio, 'studio', STUDIO_SIZE, folder);
  names.push(...(await photographBeside(browser, studio, 'popup', folder)));
  await studio.bringToFront();
  return names;
}

/**
 * Photographs what the studio shows of the face that it reads.
 *
 * @returns the names of the files
 */
export async function photographCloseLook(studio: Page, folder: string): Promise<string[]> {
  await studio.locator('::-p-aria([name="Show what is read"][role="button"])').click();
  await studio.waitForSelector('[data-point][r="1.1"]');
  return photograph(studio, 'close-look', STUDIO_SIZE, folder);
}

/**
 * Photographs another page of the extension in the same ways.
 *
 * @returns the names of the files
 */
export async function photographBeside(
  browser: Browser,
  studio: Page,
  subject: keyof typeof BESIDE,
  folder: string,
): Promise<string[]> {
  const { page, size } = BESIDE[subject];
  const tab = await browser.newPage();
  await tab.goto(new URL(page, studio.url()).href);
  const names = await photograph(tab, subject, size, folder);
  await tab.close();
  return names;
}

/** Waits until the emoji smiles and the stage has taken its colour; not for ever, should it never smile. */
export async function waitForSmile(page: Page): Promise<void> {
  const isSmiling = await page.waitForSelector(SMILING, { timeout: PATIENCE }).catch(() => null);
  if (isSmiling) {
    await sleep(TINTING);
  }
}

async function photograph(
  page: Page,
  subject: string,
  size: { readonly width: number; readonly height: number },
  folder: string,
): Promise<string[]> {
  const names: string[] = [];
  await page.bringToFront();
  await page.setViewport({ ...size, deviceScaleFactor: 2 });
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await sleep(SETTLING);
    await waitForSmile(page);
    const name = `${subject}-${scheme}.png`;
    await page.screenshot({ path: join(folder, name) });
    names.push(name);
  }
  await page.emulateMediaFeatures([]);
  await page.setViewport(size);
  return names;
}
