import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';

/** Selectors of what is in order are what takes longest. In the dark there are other colours, and nothing else. */
const OPTIONS: Readonly<Record<'light' | 'dark', RunOptions>> = {
  light: { resultTypes: ['violations'] },
  dark: { resultTypes: ['violations'], runOnly: ['color-contrast'] },
};
const SCHEMES = ['light', 'dark'] as const;

/** The rules of WCAG 2.2 AA, in light and in dark, with colours that have settled; of the whole page or a part. */
export async function expectNoBarrier(page: Page, within = 'html'): Promise<void> {
  await page.evaluate(axe.source);
  for (const value of SCHEMES) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const { violations, passes } = (await page.evaluate(
      (part, options) => (globalThis as unknown as { axe: typeof axe }).axe.run(part, options),
      within,
      OPTIONS[value],
    )) as AxeResults;
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    expect(found, `${page.url()} in ${value}`).toEqual([]);
    expect(passes.length).toBeGreaterThan(value === 'light' ? 3 : 0);
  }
}
