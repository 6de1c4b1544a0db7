import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import sharp, { type Sharp } from 'sharp';
import { CAMERA_MODES } from '../../lib/call/camera-mode.ts';
import { chooseMode } from '../call-site/turned-on.ts';
import { withCallSite } from '../call-site/with-call-site.ts';

const NAME = 'call-modes.png';
const PICTURE = { width: 480, height: 360 } as const;
const GAP = 16;
/** How long the emoji takes to glide to its place, with time to spare; milliseconds. */
const SETTLING = 2500;

/**
 * Takes a picture of what a call shows in each mode, side by side, through the built extension.
 *
 * @returns the name of the file
 */
export async function photographCallModes(executablePath: string, folder: string): Promise<string> {
  const pictures = await picturesOfModes(executablePath);
  await inColumns(pictures, pictures.length).toFile(join(folder, NAME));
  return NAME;
}

/** What a call shows in each mode, through the built extension: PNGs in the order of the modes. */
export function picturesOfModes(executablePath: string): Promise<readonly Buffer[]> {
  return withCallSite({ executablePath, clip: 'still' }, async ({ studio, page }) => {
    await page.evaluate(() =>
      (window as unknown as { openLivemoji(): Promise<string> }).openLivemoji(),
    );
    const pictures: Buffer[] = [];
    for (const mode of CAMERA_MODES) {
      await chooseMode(studio, mode);
      await sleep(SETTLING);
      pictures.push(await pictureIn(page));
    }
    return pictures;
  });
}

/** What the page's own video shows, as a PNG. */
async function pictureIn(page: Page): Promise<Buffer> {
  const address = await page.$eval('#own', (element) => {
    const video = element as HTMLVideoElement;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return canvas.toDataURL('image/png');
  });
  return sharp(Buffer.from(address.split(',')[1] ?? '', 'base64'))
    .resize(PICTURE.width, PICTURE.height)
    .png()
    .toBuffer();
}

/** Pictures side by side, in as many rows as it takes. */
export function inColumns(pictures: readonly Buffer[], columns: number): Sharp {
  const [across, down] = [PICTURE.width + GAP, PICTURE.height + GAP];
  return sharp({
    create: {
      width: columns * across - GAP,
      height: Math.ceil(pictures.length / columns) * down - GAP,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    },
  })
    .composite(
      pictures.map((input, index) => ({
        input,
        left: (index % columns) * across,
        top: Math.floor(index / columns) * down,
      })),
    )
    .png({ palette: true, quality: 90 });
}
