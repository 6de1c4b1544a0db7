import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer';
import type { OfferedDevice } from '../../../lib/call/page-protocol.ts';
import { bundle } from '../../../scripts/browser/bundle.ts';
import { ensureBrowser } from '../../../scripts/browser/ensure-browser.ts';
import { launchBrowser } from '../../../scripts/browser/launch-browser.ts';
import type { FakeHostOptions } from './fake-host.ts';

export const DEVICE: OfferedDevice = {
  type: 'device',
  deviceId: 'd'.repeat(64),
  groupId: 'e'.repeat(64),
  label: 'Livemoji Camera',
  always: false,
  offered: true,
};

export interface PageOptions {
  /** The host of the page; `none` for one that never comes; without it the page has no virtual camera. */
  readonly host?: FakeHostOptions | 'none';
  /** The document; an empty one without it. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser with cameras, and pages with the virtual one. */
export interface CameraBrowser {
  /** What a page gets before its own scripts. */
  scriptFor(host: FakeHostOptions | 'none'): string;
  open(options: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

const EMPTY = '<!doctype html><title>Call</title><body></body>';

/**
 * @param cameras how many webcams there are
 * @param isGranted whether the browser says yes to camera and microphone; else it refuses
 */
export async function startCameraBrowser(
  cameras: number,
  isGranted: boolean,
): Promise<CameraBrowser> {
  const [script, { path }] = await Promise.all([
    bundle(new URL('./script.ts', import.meta.url), 'iife'),
    ensureBrowser(console.warn),
  ]);
  const { browser } = await launchBrowser({
    executablePath: path,
    headless: true,
    windowSize: { width: 800, height: 600 },
    grantCamera: isGranted,
    testCameras: cameras,
  });
  const servers: Server[] = [];
  const scriptFor = (host: FakeHostOptions | 'none') => {
    const options = host === 'none' ? 'undefined' : JSON.stringify(host);
    return `(() => {${script}\nprogram.start(${options});})()`;
  };
  return {
    scriptFor,
    open: async ({ host, html = EMPTY, headers = {} }) => {
      const server = await serve(html, headers);
      servers.push(server);
      const page = await browser.newPage();
      if (host) await page.evaluateOnNewDocument(scriptFor(host));
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://localhost:${port}/`);
      await page.bringToFront();
      return page;
    },
    close: async () => {
      await browser.close();
      for (const server of servers) server.close();
    },
  };
}

function serve(html: string, headers: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => resolve(server));
  });
}
