import type { Page } from 'puppeteer';
import { findOverlay, strangers } from '../extension/overlay-page.ts';
import { type Fault, LIMITS } from './fault.ts';
import type { Laboratory } from './laboratory.ts';
import { PATIENCE, pause } from './patience.ts';

const TABS = 10;
/** How long a tab is frozen, in milliseconds. */
const FROZEN = 1500;

/** What happens to the pages that the emoji floats over, and to their tabs and windows. */
export const PAGE_FAULTS: readonly Fault[] = [
  {
    name: 'extension updated with ten tabs open',
    limit: LIMITS.camera,
    run: async (laboratory) => {
      const pages: Page[] = [];
      for (let tab = 0; tab < TABS; tab++) pages.push(await laboratory.openSite());
      for (const page of pages) await page.evaluate(markOverlay);
      const since = Date.now();
      await laboratory.extension.update();
      await Promise.all(pages.map((page) => page.waitForFunction(hasAnotherOverlay, POLLING)));
      const taken = Date.now() - since;
      const counts = await Promise.all(pages.map(strangers));
      if (counts.some((count) => count !== 1)) throw new Error(`Overlays: ${counts}.`);
      const [first] = pages;
      if (first) await followsOver(first);
      for (const page of pages) await page.close();
      await laboratory.openStudio();
      return taken;
    },
  },
  {
    name: 'tab frozen and thawed',
    limit: LIMITS.usual,
    run: (laboratory) =>
      overSite(laboratory, async (page) => {
        const session = await page.createCDPSession();
        // Browsers freeze tabs that nobody sees.
        await laboratory.studio.bringToFront();
        await session.send('Page.setWebLifecycleState', { state: 'frozen' });
        await pause(FROZEN);
        await session.send('Page.setWebLifecycleState', { state: 'active' });
        return followsOver(page);
      }),
  },
  {
    name: 'page removes our element',
    limit: LIMITS.usual,
    run: (laboratory) =>
      overSite(laboratory, async (page) => {
        const since = Date.now();
        await page.evaluate(() => document.documentElement.lastElementChild?.remove());
        await page.waitForFunction(() => document.documentElement.childElementCount === 3, POLLING);
        await followsOver(page);
        return Date.now() - since;
      }),
  },
  {
    name: 'page rebuilds itself',
    limit: LIMITS.usual,
    run: (laboratory) =>
      overSite(laboratory, async (page) => {
        const since = Date.now();
        await page.evaluate(() => document.documentElement.replaceChildren());
        await page.waitForFunction(() => document.documentElement.childElementCount === 1, POLLING);
        await followsOver(page);
        return Date.now() - since;
      }),
  },
  {
    name: 'second window closed',
    limit: LIMITS.usual,
    run: async (laboratory) => {
      const { browser, extensionId } = laboratory.extension;
      const window = await browser.newPage({ type: 'window' });
      await window.goto(`chrome-extension://${extensionId}/studio.html`);
      const seen = '[data-testid="status"][data-status="watching"]';
      await window.waitForSelector(seen, { timeout: PATIENCE });
      await window.close();
      const since = Date.now();
      await laboratory.studio.bringToFront();
      return laboratory.follows(since);
    },
  },
];

const POLLING = { polling: 30, timeout: PATIENCE } as const;

/** Opens a page with the emoji over it, and the studio afterwards. */
async function overSite(
  laboratory: Laboratory,
  use: (page: Page) => Promise<number>,
): Promise<number> {
  const page = await laboratory.openSite();
  try {
    await followsOver(page);
    return await use(page);
  } finally {
    await page.close();
    await laboratory.studio.bringToFront();
  }
}

/** Waits until the emoji over a page moves, and says how long that took in milliseconds. */
async function followsOver(page: Page): Promise<number> {
  const since = Date.now();
  await page.bringToFront();
  const { root } = await findOverlay(page);
  await root.evaluate(async (shadow, patience) => {
    const avatar = shadow.querySelector('[data-testid="live-avatar"]') ?? shadow;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The emoji does not move.')), patience);
      let moves = 0;
      const observer = new MutationObserver(() => {
        moves += 1;
        if (moves < 3) return;
        clearTimeout(late);
        observer.disconnect();
        resolve();
      });
      observer.observe(avatar, { attributes: true, childList: true, subtree: true });
    });
  }, PATIENCE);
  return Date.now() - since;
}

/** Runs in the page: marks the element that is there. */
function markOverlay(): void {
  Object.assign(document.documentElement.lastElementChild ?? {}, { livemojiTestOld: true });
}

/** Runs in the page. */
function hasAnotherOverlay(): boolean {
  const elements = [...document.documentElement.children];
  const last = elements.at(-1);
  return elements.length === 3 && last !== undefined && !('livemojiTestOld' in last);
}
