import type { Page } from 'puppeteer';
import type { CameraMode } from '../../../lib/call/camera-mode.ts';
import { type CallSettings, DEFAULT_CALL_SETTINGS } from '../../../lib/settings/call-settings.ts';
import {
  type CallSite,
  type CallSiteOptions,
  serveCallSite,
} from '../../../scripts/call-site/serve-call-site.ts';
import { turnOn } from '../../../scripts/call-site/turned-on.ts';
import type { ClipName } from '../../../scripts/clip/timeline.ts';
import {
  type ExtensionOptions,
  launchExtension,
  type RunningExtension,
} from '../../../scripts/extension/launch-extension.ts';
import { startAsNewcomer } from '../../../scripts/extension/studio-page.ts';

/** What the site's own script (page/call.js) offers. */
interface CallWindow {
  openLivemoji(constraints?: MediaTrackConstraints): Promise<string>;
  connectPeers(): Promise<void>;
  decodedPictures(): Promise<DecodedPictures>;
  inspectFromTheStart(): void;
  readonly inspections: Readonly<Record<string, Inspection>>;
  readonly call: {
    readonly track: MediaStreamTrack;
    readonly received: MediaStreamTrack;
    readonly renegotiations: number;
    readonly ended: number;
  };
}

export interface DecodedPictures {
  readonly framesDecoded: number;
  /** Milliseconds. */
  readonly timestamp: number;
  readonly frameWidth: number;
  readonly frameHeight: number;
}

/** What was seen in the pictures of a track. */
export interface Inspection {
  readonly frames: number;
  /** Pictures that show the patch of paint. */
  readonly patched: number;
  readonly most: number;
}

/** A site that is turned on, an extension that watches, and the studio, from where it is set. */
export interface Surroundings {
  readonly extension: RunningExtension;
  readonly studio: Page;
  readonly site: CallSite;
  set(change: Partial<CallSettings>): Promise<void>;
  /** Opens the site in a new tab. */
  visit(path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the extension with a site of its own turned on. */
export async function prepareCall(
  clip: ClipName,
  options: CallSiteOptions & Pick<ExtensionOptions, 'without'> = {},
): Promise<Surroundings> {
  const site = await serveCallSite(options);
  const extension = await launchExtension({
    clip,
    grantCamera: true,
    sites: ['http://localhost/*'],
    ...(options.without && { without: options.without }),
  });
  const studio = await startAsNewcomer(extension);
  await turnOn(studio, site.origin, ['camera']);
  return {
    extension,
    studio,
    site,
    set: (change) => setCall(studio, change),
    visit: async (path = '/') => {
      const page = await extension.browser.newPage();
      await page.goto(site.origin + path);
      await page.bringToFront();
      return page;
    },
    close: async () => {
      await extension.close();
      site.close();
    },
  };
}

/** Has the page do something that page/call.js defines. */
export function inPage<Result, Parameters extends unknown[]>(
  page: Page,
  run: (scope: CallWindow, ...parameters: Parameters) => Result | Promise<Result>,
  ...parameters: Parameters
): Promise<Result> {
  return page.evaluate(
    `(${run.toString()})(window, ...${JSON.stringify(parameters)})`,
  ) as Promise<Result>;
}

/** Opens Livemoji's camera in the page and calls oneself with it; returns once the other side sees something. */
export async function callOneself(page: Page, size = { width: 640, height: 480 }): Promise<void> {
  await inPage(
    page,
    async (scope, constraints) => {
      await scope.openLivemoji(constraints);
      await scope.connectPeers();
    },
    size,
  );
  await page.waitForFunction(
    async () => {
      const scope = window as unknown as CallWindow;
      return (await scope.decodedPictures()).framesDecoded > 0;
    },
    { polling: 100 },
  );
}

/** Pictures a second that the other side decodes. */
export async function decodedRate(
  page: Page,
  milliseconds: number,
): Promise<{ rate: number; width: number; height: number }> {
  const before = await inPage(page, (scope) => scope.decodedPictures());
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const after = await inPage(page, (scope) => scope.decodedPictures());
  const seconds = (after.timestamp - before.timestamp) / 1000;
  return {
    rate: (after.framesDecoded - before.framesDecoded) / seconds,
    width: after.frameWidth,
    height: after.frameHeight,
  };
}

/** @returns once a new mode is stored; calls follow within a picture or two */
async function setCall(studio: Page, change: Partial<CallSettings>): Promise<void> {
  const settings = await stored<Record<string, unknown>>(studio, 'settings');
  const call = { ...DEFAULT_CALL_SETTINGS, ...Object(settings.call), ...change };
  await store(studio, 'settings', { ...settings, call });
}

function stored<Value>(studio: Page, key: string): Promise<Value> {
  return studio.evaluate(
    async (name) => (await chrome.storage.local.get(name))[name],
    key,
  ) as Promise<Value>;
}

async function store(studio: Page, key: string, value: unknown): Promise<void> {
  await studio.evaluate(
    (name, content) => chrome.storage.local.set({ [name]: content }),
    key,
    value,
  );
}

export const MODES: readonly CameraMode[] = ['avatar', 'badge', 'mask', 'off'];
