import { rm } from 'node:fs/promises';
import type { Browser, Page, WebWorker } from 'puppeteer';
import { copyBuild } from '../browser/copy-build.ts';
import { ensureBrowser } from '../browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY, requireBuild } from '../browser/extension-build.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { ClipName } from '../clip/timeline.ts';
import { type RequestRecorder, recordRequests } from './record-requests.ts';

export interface ExtensionOptions {
  /** The clip that plays the webcam; it starts anew each time the camera is opened. */
  readonly clip: ClipName;
  /** Whether the browser says yes to the camera; else it refuses. */
  readonly grantCamera: boolean;
  /** Match patterns of sites for which the browser's own question counts as answered with yes; no test can press it. */
  readonly sites?: readonly string[];
  /** The X display that it opens its windows on; else it has none. */
  readonly display?: string;
  /** Paths of files that the build lacks. */
  readonly without?: readonly string[];
  /** A folder for the browser's profile, which stays; else it has one for the time that it runs. */
  readonly profile?: string;
}

/** The built extension in a fresh browser profile. */
export interface RunningExtension {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The folder that it is loaded from: a copy of the build where it differs from that. */
  readonly directory: string;
  /** Has every request of every target since before the extension was loaded. */
  readonly recorder: RequestRecorder;
  /** Opens a page of the extension, such as `studio.html`, in a new tab. */
  openPage(path: string): Promise<Page>;
  /** The tab that the extension opens by itself when it is installed. */
  welcomePage(): Promise<Page>;
  /** The service worker that runs, or the next one that starts. */
  serviceWorker(): Promise<WebWorker>;
  /** The offscreen document that is there, or the next one; throws when none comes in time. */
  offscreen(): Promise<Page>;
  /** Loads the extension anew into the running browser, as an update does: what is stored stays. */
  update(): Promise<void>;
  close(): Promise<void>;
}

const WINDOW = { width: 1280, height: 860 } as const;

/** @throws Error when the extension is not built or no browser can be had */
export async function launchExtension(options: ExtensionOptions): Promise<RunningExtension> {
  await requireBuild();
  const { path } = await ensureBrowser(console.warn);
  const recorder = Promise.withResolvers<RequestRecorder>();
  const { sites, without } = options;
  const copy = sites || without ? await copyBuild({ sites, without }) : undefined;
  const directory = copy ?? EXTENSION_DIRECTORY;
  const { browser, extensionId } = await launchBrowser({
    executablePath: path,
    extensionDirectory: directory,
    clip: await ensureClip(options.clip),
    headless: options.display === undefined,
    ...(options.display === undefined ? {} : { display: options.display }),
    windowSize: WINDOW,
    grantCamera: options.grantCamera,
    ...(options.profile === undefined ? {} : { userDataDirectory: options.profile }),
    beforeExtension: async (started) => recorder.resolve(await recordRequests(started)),
  });
  const address = (page: string): string => `chrome-extension://${extensionId}/${page}`;
  return {
    browser,
    extensionId,
    directory,
    recorder: await recorder.promise,
    openPage: async (page) => {
      const tab = await browser.newPage();
      await tab.goto(address(page));
      return tab;
    },
    welcomePage: async () => {
      const target = await browser.waitForTarget((each) => each.url() === address('studio.html'));
      return target.asPage();
    },
    serviceWorker: () => serviceWorkerOf(browser, extensionId),
    offscreen: async () => {
      const target = await browser.waitForTarget(
        (each) => each.type() === 'background_page' && each.url() === address('offscreen.html'),
      );
      return target.asPage();
    },
    update: async () => {
      await browser.installExtension(directory);
    },
    close: async () => {
      await browser.close();
      if (copy) await rm(copy, { recursive: true });
    },
  };
}

/** @throws TimeoutError when none starts within half a minute */
export async function serviceWorkerOf(browser: Browser, extensionId: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (each) =>
      each.type() === 'service_worker' &&
      each.url().startsWith(`chrome-extension://${extensionId}/`),
  );
  const worker = await target.worker();
  if (!worker) {
    throw new Error('The service worker ended before it could be reached.');
  }
  return worker;
}
