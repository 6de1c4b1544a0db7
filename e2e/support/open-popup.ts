import type { Page } from 'puppeteer';
import type { RunningExtension } from '../../scripts/extension/launch-extension.ts';

/** Opens the popup over a page, as a click on the button in the toolbar does. */
export async function openPopup(extension: RunningExtension, page: Page): Promise<Page> {
  const { browser, extensionId } = extension;
  await page.bringToFront();
  const button = (await browser.extensions()).get(extensionId);
  await button?.triggerAction(page);
  const address = `chrome-extension://${extensionId}/popup.html`;
  const target = await browser.waitForTarget((each) => each.url() === address);
  return target.asPage();
}
