import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import type { SitePart } from '../../lib/settings/sites.ts';
import { copyBuild } from '../browser/copy-build.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { ClipName } from '../clip/timeline.ts';
import { agree, openStudio } from '../start/studio.ts';
import { serveCallSite } from './serve-call-site.ts';
import { turnOn } from './turned-on.ts';

export interface CallSiteSetting {
  /** The browser's program. */
  readonly executablePath: string;
  /** What plays the webcam. */
  readonly clip: ClipName;
  /** Markup at the end of the site's page. */
  readonly body?: string;
  /** What is turned on for the site before its page is opened; the camera unless told otherwise. */
  readonly parts?: readonly SitePart[];
}

/** What is there on such a site. */
export interface SitePages {
  readonly studio: Page;
  readonly page: Page;
  /** The site's. */
  readonly origin: string;
}

const WINDOW = { width: 1280, height: 800 } as const;

/** Runs something on a site that Livemoji is turned on for, in the built extension. */
export async function withCallSite<Result>(
  { executablePath, clip, body = '', parts = ['camera'] }: CallSiteSetting,
  run: (pages: SitePages) => Promise<Result>,
): Promise<Result> {
  const site = await serveCallSite({ body });
  const build = await copyBuild({ sites: ['http://localhost/*'] });
  const { browser, extensionId } = await launchBrowser({
    executablePath,
    extensionDirectory: build,
    clip: await ensureClip(clip),
    headless: true,
    windowSize: WINDOW,
    grantCamera: true,
  });
  try {
    const studio = await openStudio(browser, extensionId);
    await agree(studio);
    await turnOn(studio, site.origin, parts);
    const page = await browser.newPage();
    await page.goto(site.origin);
    return await run({ studio, page, origin: site.origin });
  } finally {
    await browser.close();
    site.close();
    await rm(build, { recursive: true });
  }
}
