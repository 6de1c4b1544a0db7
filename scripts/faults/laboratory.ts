import type { Page } from 'puppeteer';
import { launchExtension, type RunningExtension } from '../extension/launch-extension.ts';
import { openCameras, takeOverCamera, takeOverPictures } from '../extension/offscreen-camera.ts';
import { findOverlay, wantSite } from '../extension/overlay-page.ts';
import { serveSite, type TestSite } from '../extension/site-server.ts';
import { startAsNewcomer, waitForStatus } from '../extension/studio-page.ts';
import { PATIENCE, pause } from './patience.ts';
import { followsAfter, noteWhatIsSeen } from './seen.ts';

/** All that is stored. */
export type Stored = Readonly<Record<string, unknown>>;

/** The built extension in a browser, with the studio open and a site where the emoji floats over the page. */
export class Laboratory {
  readonly extension: RunningExtension;
  readonly site: TestSite;
  #studio: Page;

  private constructor(extension: RunningExtension, site: TestSite, studio: Page) {
    this.extension = extension;
    this.site = site;
    this.#studio = studio;
  }

  static async open(): Promise<Laboratory> {
    const site = await serveSite();
    const extension = await launchExtension({
      clip: 'sample',
      grantCamera: true,
      sites: ['http://localhost/*'],
    });
    const studio = await startAsNewcomer(extension);
    const laboratory = new Laboratory(extension, site, studio);
    await wantSite(studio, site.origin, { overlay: true });
    await laboratory.openStudio();
    return laboratory;
  }

  /** The studio, which follows the face. */
  get studio(): Page {
    return this.#studio;
  }

  /** Opens the studio anew, alone, and waits until it follows the face. */
  async openStudio(): Promise<void> {
    const opened = await this.extension.browser.newPage();
    opened.setDefaultTimeout(PATIENCE);
    await noteWhatIsSeen(opened);
    const address = `chrome-extension://${this.extension.extensionId}/studio.html`;
    await opened.goto(address);
    for (const page of await this.extension.browser.pages()) {
      if (page.url() === address && page !== opened) await page.close();
    }
    this.#studio = opened;
    await this.follows(Date.now());
  }

  /** Waits until the studio follows the face again; see {@link followsAfter}. */
  follows(since: number, what?: 'states' | 'readings'): Promise<number> {
    return followsAfter(this.#studio, since, what);
  }

  /** A page of the site, with the emoji over it. */
  async openSite(): Promise<Page> {
    const page = await this.extension.browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(this.site.origin);
    await findOverlay(page);
    return page;
  }

  /** Stands between the offscreen document that is there and its camera; see {@link takeOverCamera}. */
  async takeOverCamera(): Promise<Page> {
    const offscreen = await this.extension.offscreen();
    const isTaken = await offscreen.evaluate(() => 'livemojiTestTracks' in globalThis);
    if (isTaken) return offscreen;
    await this.setCamera(false);
    await waitForStatus(this.#studio, 'off');
    await takeOverCamera(offscreen);
    await takeOverPictures(offscreen);
    await this.setCamera(true);
    await this.follows(Date.now());
    return offscreen;
  }

  /** Turns the camera on or off, as the switch does. */
  setCamera(cameraOn: boolean): Promise<void> {
    return this.#studio.evaluate(async (on) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...Object(settings), cameraOn: on } });
    }, cameraOn);
  }

  stored(): Promise<Stored> {
    return this.#studio.evaluate(() => chrome.storage.local.get());
  }

  /** Stores exactly this. */
  async store(all: Stored): Promise<void> {
    await this.#studio.evaluate(async (wanted) => {
      const known = Object.keys(await chrome.storage.local.get());
      await chrome.storage.local.remove(known.filter((key) => !(key in wanted)));
      await chrome.storage.local.set(wanted);
    }, all);
  }

  /** @throws Error when a camera is open, or said to be open, though nobody watches any more */
  async expectCameraCloses(): Promise<void> {
    const offscreen = await this.extension.offscreen();
    await this.#studio.goto('about:blank');
    const worker = await this.extension.serviceWorker();
    const isLit = async () => {
      const badge = await worker.evaluate(() => chrome.action.getBadgeText({}));
      return badge !== '' || (await openCameras(offscreen)) > 0;
    };
    for (const end = Date.now() + PATIENCE; await isLit(); await pause(50)) {
      if (Date.now() > end) throw new Error('The camera stays open though nobody watches.');
    }
    await this.openStudio();
  }

  async close(): Promise<void> {
    await this.extension.close();
    await this.site.close();
  }
}
