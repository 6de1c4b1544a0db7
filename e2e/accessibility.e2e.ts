import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from './support/launch-extension.ts';
import { press, startAsNewcomer, waitForStatus } from './support/studio-page.ts';

const SCHEMES = ['light', 'dark'] as const;

let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchExtension({ clip: 'still', grantCamera: true });
});

afterAll(() => extension.close());

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

test('the wardrobe is chosen from by keyboard alone', async () => {
  const studio = await extension.openPage('studio.html');
  await waitForStatus(studio, 'watching');
  const checked = '[role="radiogroup"] [role="radio"][aria-checked="true"]';
  const before = await studio.$$eval(checked, (radios) => radios.map((radio) => radio.ariaLabel));
  const reached = await tabTo(studio, (role) => role === 'radio');
  expect(reached).toBe(true);
  await studio.keyboard.press('ArrowRight');
  const after = await studio.$$eval(checked, (radios) => radios.map((radio) => radio.ariaLabel));
  expect(after).not.toEqual(before);
  await studio.keyboard.down('Control');
  await studio.keyboard.press('z');
  await studio.keyboard.up('Control');
  await expect
    .poll(() => studio.$$eval(checked, (radios) => radios.map((radio) => radio.ariaLabel)))
    .toEqual(before);
});

/** The rules of WCAG 2.2 AA, in light and in dark, with colours that have settled. */
async function expectNoBarrier(page: Page): Promise<void> {
  for (const value of SCHEMES) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluate(axe.source);
    const { violations, passes } = (await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    )) as AxeResults;
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(found, `${page.url()} in ${value}`).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  }
}

/** Presses Tab until what has the focus has this role. */
async function tabTo(page: Page, isWanted: (role: string | null) => boolean): Promise<boolean> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (isWanted(await page.evaluate(() => document.activeElement?.getAttribute('role') ?? null))) {
      return true;
    }
  }
  return false;
}
