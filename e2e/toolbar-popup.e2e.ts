import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../scripts/extension/launch-extension.ts';
import { drawnAvatar, startAsNewcomer, waitForStatus } from '../scripts/extension/studio-page.ts';

/** The width that the popup asks for, and the most that a browser gives a popup, in pixels. */
const WIDTH = 360;
const HIGHEST = 600;

/** Where the popup's pictures go, to be looked at. */
const PICTURES = fileURLToPath(new URL('../.output/popup/', import.meta.url));
const SCHEMES = ['light', 'dark'] as const;
/** How long the colours take to go over from one scheme to the other, in milliseconds. */
const SETTLING = 1000;

test('the popup of the toolbar shows the live avatar, all of it at once', async () => {
  const extension = await launchExtension({ clip: 'still', grantCamera: true });
  try {
    await startAsNewcomer(extension);
    const popup = await openPopup(extension);
    await waitForStatus(popup, 'watching');
    await popup.waitForSelector('[data-testid="live-avatar"][data-expression="happy"]');
    expect((await drawnAvatar(popup)).mouth).toBe('smile');
    const size = await sizeOf(popup);
    expect(size.width).toBe(WIDTH);
    expect(size.height).toBeLessThanOrEqual(HIGHEST);
    expect(size.overflow).toEqual({ x: 0, y: 0 });
    await photograph(popup);
  } finally {
    await extension.close();
  }
});

/** Presses the extension's button in the toolbar, as far as a program can. */
async function openPopup({ browser, extensionId, serviceWorker }: RunningExtension): Promise<Page> {
  const worker = await serviceWorker();
  const address = `chrome-extension://${extensionId}/popup.html`;
  const opened = browser.waitForTarget((target) => target.url() === address);
  await worker.evaluate(() => chrome.action.openPopup());
  return (await opened).asPage();
}

function sizeOf(popup: Page) {
  return popup.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return {
      width: innerWidth,
      height: innerHeight,
      overflow: { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight },
    };
  });
}

async function photograph(popup: Page): Promise<void> {
  for (const scheme of SCHEMES) {
    const path = join(PICTURES, `${scheme}.png`);
    await mkdir(dirname(path), { recursive: true });
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await popup.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), SETTLING);
    await popup.screenshot({ path });
  }
}
