import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import sharp from 'sharp';
import { waitForSmile } from '../start/screenshots.ts';
import { agree, openStudio } from '../start/studio.ts';
import { inColumns, picturesOfModes } from './call-modes.ts';
import { photographPalette } from './picture-palette.ts';

/** What the stores ask for. */
const SIZE = { width: 1280, height: 800 } as const;

/** How long the colours take to go over from one scheme to the other, in milliseconds, with time to spare. */
const SETTLING = 1500;

/** Behind a picture that doesn't fill the frame: the ground of the light interface. */
const GROUND = '#f7f6f3';

interface Running {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly executablePath: string;
}

/**
 * Photographs studio, calls, a profile and «What Livemoji knows» as the listing shows them.
 *
 * @returns the names of the files
 */
export async function photographForStore(running: Running, folder: string): Promise<string[]> {
  const studio = await openStudio(running.browser, running.extensionId);
  await agree(studio);
  await studio.setViewport(SIZE);
  const names: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await studio.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await sleep(SETTLING);
    await waitForSmile(studio);
    names.push(await keep(await shot(studio), folder, `studio-${scheme}.png`));
  }
  await studio.emulateMediaFeatures([]);
  await studio.locator('.studio-footer .link').click();
  await studio.waitForSelector('.known');
  await sleep(SETTLING);
  names.push(await keep(await shot(studio), folder, 'knowledge.png'));
  const modes = inColumns(await picturesOfModes(running.executablePath), 2);
  names.push(await keep(await modes.toBuffer(), folder, 'calls.png'));
  names.push(await keepPalette(running.executablePath, folder));
  return names;
}

/** The palette as the README shows it, which comes in a file for each scheme. */
async function keepPalette(executablePath: string, folder: string): Promise<string> {
  const aside = await mkdtemp(join(tmpdir(), 'livemoji-store-'));
  try {
    const [light = ''] = await photographPalette(executablePath, aside);
    return await keep(join(aside, light), folder, 'profile-picture.png');
  } finally {
    await rm(aside, { recursive: true });
  }
}

function shot(page: Page): Promise<Uint8Array> {
  return page.screenshot();
}

/** Fits a picture into the size of the stores, without transparency. */
async function keep(picture: Uint8Array | string, folder: string, name: string): Promise<string> {
  await sharp(picture)
    .resize({ ...SIZE, fit: 'contain', background: GROUND })
    .flatten({ background: GROUND })
    .png({ palette: true, quality: 95 })
    .toFile(join(folder, name));
  return name;
}
