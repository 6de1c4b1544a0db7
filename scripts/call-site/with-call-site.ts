import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { copyBuild } from '../browser/copy-build.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { ClipName } from '../clip/timeline.ts';
import { agree, openStudio } from '../start/studio.ts';
import { serveCallSite } from './serve-call-site.ts';
import { turnCameraOn } from './turned-on.ts';

export interface CallSiteSetting {
  /** The browser's program. */
  readonly executablePath: string;
  /** What plays the webcam. */
  readonly clip: ClipName;
  /** Markup at the end of the site's page. */
  readonly body?: string;
}

const WINDOW = { width: 1280, height: 800 } as const;

/** Runs something on a site that Livemoji's camera is turned on for, in the built extension. */
export async function withCallSite<Result>(
  { executablePath, clip, body = '' }: CallSiteSetting,
  run: (pages: { readonly studio: Page; readonly page: Page }) => Promise<Result>,
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
    await turnCameraOn(studio, site.origin);
    const page = await browser.newPage();
    await page.goto(site.origin);
    return await run({ studio, page });
  } finally {
    await browser.close();
    site.close();
    await rm(build, { recursive: true });
  }
}
