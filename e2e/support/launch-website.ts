import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { ensureBrowser } from '../../scripts/browser/ensure-browser.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { ensureClip } from '../../scripts/clip/ensure-clip.ts';
import { type RequestRecorder, recordRequests } from '../../scripts/extension/record-requests.ts';
import { type ServedWebsite, serveWebsite } from '../../scripts/website/serve-website.ts';
import { requireWebsite, WEBSITE_DIRECTORY } from '../../scripts/website/website-build.ts';

/** The built website on a host of its own, and a browser that knows nothing of Livemoji. */
export interface RunningWebsite {
  readonly browser: Browser;
  /** The address of its folder, with a slash at the end. */
  readonly address: string;
  /** The folder that is served: a copy of the build. */
  readonly folder: string;
  /** Has every request of every target. */
  readonly recorder: RequestRecorder;
  /** Opens it in a new tab, in a browser that says yes to the camera. */
  open(): Promise<Page>;
  /** Opens it as somebody else, whose browser says no to the camera. */
  openRefused(): Promise<Page>;
  /** Takes the host off the network, as far as the browser can tell. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** Not at the host's root, as on many hosts of static pages. */
const BASE = '/livemoji/';
const WINDOW = { width: 1280, height: 860 } as const;

/** @throws Error when the website is not built or no browser can be had */
export async function launchWebsite(): Promise<RunningWebsite> {
  requireWebsite();
  const folder = await mkdtemp(join(tmpdir(), 'livemoji-website-'));
  await cp(WEBSITE_DIRECTORY, folder, { recursive: true });
  let server: ServedWebsite | undefined = await serveWebsite(folder, { base: BASE });
  const { address, port } = server;
  const { path } = await ensureBrowser(console.warn);
  const { browser } = await launchBrowser({
    executablePath: path,
    clip: await ensureClip('still'),
    headless: true,
    windowSize: WINDOW,
    grantCamera: false,
  });
  const recorder = await recordRequests(browser);
  await browser
    .defaultBrowserContext()
    .overridePermissions(new URL(address).origin, ['camera', 'clipboard-sanitized-write']);
  const visit = async (page: Page): Promise<Page> => {
    await page.goto(address);
    return page;
  };
  const stopServer = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    browser,
    address,
    folder,
    recorder,
    open: async () => visit(await browser.newPage()),
    openRefused: async () => visit(await (await browser.createBrowserContext()).newPage()),
    stopServer,
    startServer: async () => {
      server = await serveWebsite(folder, { base: BASE, port });
    },
    close: async () => {
      await browser.close();
      await stopServer();
      await rm(folder, { recursive: true });
    },
  };
}
