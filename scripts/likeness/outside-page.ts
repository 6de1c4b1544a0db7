import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';

/**
 * Opens an empty page of this machine, outside of the extension: in the extension's own process a second watcher
 * of the camera is given a picture every few seconds only.
 *
 * @returns the page, and what closes it
 */
export async function openOutsidePage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const close = async () => {
    await page.close();
    server.close();
  };
  return { page, close };
}
