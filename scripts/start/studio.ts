import type { Browser, Page } from 'puppeteer';

/** How long the extension may take to open the studio by itself after its installation, in milliseconds. */
const OPENS_BY_ITSELF = 3_000;

/** The studio's tab: the one that the extension opens when it is installed, else a new one. */
export async function openStudio(browser: Browser, extensionId: string): Promise<Page> {
  const address = `chrome-extension://${extensionId}/studio.html`;
  const target = await browser
    .waitForTarget((each) => each.type() === 'page' && each.url() === address, {
      timeout: OPENS_BY_ITSELF,
    })
    .catch(() => null);
  const studio = (await target?.page()) ?? (await browser.newPage());
  if (studio.url() !== address) {
    await studio.goto(address);
  }
  await closeEmptyTabs(browser);
  await studio.bringToFront();
  return studio;
}

/** Goes through the welcome as a newcomer does: its only button says yes. */
export async function agree(studio: Page): Promise<void> {
  await studio.locator('main.welcome ::-p-aria([role="button"])').click();
}

async function closeEmptyTabs(browser: Browser): Promise<void> {
  const pages = await browser.pages();
  await Promise.all(
    pages.filter((page) => page.url() === 'about:blank').map((page) => page.close()),
  );
}
