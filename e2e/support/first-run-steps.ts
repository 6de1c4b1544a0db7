import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { expect } from 'vitest';
import {
  drawnAvatar,
  press,
  waitForExpression,
  waitForStatus,
} from '../../scripts/extension/studio-page.ts';
import type { Downloads } from './downloads.ts';

// The steps of a newcomer, which are the same in the extension and on the website.

/** The welcome says what it never does, and shows nothing of a face yet. */
export async function expectWelcome(page: Page): Promise<void> {
  await page.waitForSelector('::-p-aria([name="Start"][role="button"])');
  const text = await page.$eval('body', (body) => body.innerText);
  expect(text).toContain('Nothing leaves this');
  expect(await page.$('[data-testid="live-avatar"]')).toBeNull();
}

/** Agrees, and sees the smile of the portrait before the camera. */
export async function startAndSmile(page: Page): Promise<void> {
  await press(page, 'Start');
  await expectSmile(page);
}

/** The emoji of the smiling portrait smiles. */
export async function expectSmile(page: Page): Promise<void> {
  await waitForStatus(page, 'watching');
  await waitForExpression(page, 'happy');
  await page.waitForFunction(
    () => Number(document.querySelector('.meter[aria-label="Happy"]')?.ariaValueNow) > 60,
  );
  expect((await drawnAvatar(page)).mouth).toBe('smile');
}

/** Freezes the expression of the moment, which is happy. */
export async function generateHappy(page: Page): Promise<void> {
  expect((await drawnAvatar(page)).expression).toBe('happy');
  await press(page, 'Generate emoji');
  await page.waitForSelector('::-p-aria([name="Download SVG"][role="button"])');
}

/** The generated SVG has no script, no outside address and nothing about the person. */
export async function downloadCleanSvg(page: Page, downloads: Downloads): Promise<void> {
  await press(page, 'Download SVG');
  const { bytes } = await downloads.take(/^livemoji-happy.*\.svg$/);
  const svg = new TextDecoder().decode(bytes);
  const addresses = svg.match(/[a-z]+:\/\/[^\s"'<>]+/gi) ?? [];
  expect([...new Set(addresses)]).toEqual(['http://www.w3.org/2000/svg']);
  expect(svg).not.toMatch(/<script|<foreignObject|<metadata|<!--|\son\w+=|javascript:/i);
  const { width, height, format } = await sharp(bytes).metadata();
  expect(format).toBe('svg');
  expect(width).toBe(height);
  expect((await sharp(bytes).stats()).entropy).toBeGreaterThan(0.5);
}

/** The generated PNG has the chosen size. */
export async function downloadPngs(page: Page, downloads: Downloads): Promise<void> {
  for (const size of [128, 512]) {
    await page.locator(`::-p-aria([name="${size} pixels"][role="radio"])`).click();
    await press(page, 'Download PNG');
    const { bytes } = await downloads.take(/^livemoji-happy.*\.png$/);
    const { width, height, format, hasAlpha } = await sharp(bytes).metadata();
    expect({ width, height, format, hasAlpha }).toEqual({
      width: size,
      height: size,
      format: 'png',
      hasAlpha: true,
    });
  }
}
