import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import sharp from 'sharp';

const FILM_WIDTH = 400;

/** Pictures that follow each other sooner than this, in milliseconds, are left out: 20 a second are smooth. */
const SHORTEST = 48;

/** The stage that the live emoji stands on. */
const STAGE = 'section:has([data-testid="live-avatar"])';

interface Picture {
  readonly jpeg: Buffer;
  /** Milliseconds since the film's start. */
  readonly takenAt: number;
}

/**
 * Films the live emoji on its stage, as an animated WebP that repeats.
 *
 * @param seconds how long
 * @returns the file's name
 * @throws Error when the page shows no live emoji or paints nothing
 */
export async function film(studio: Page, seconds: number, folder: string): Promise<string> {
  const stage = await studio.waitForSelector(STAGE);
  const box = await stage?.boundingBox();
  if (!box) {
    throw new Error('The studio shows no live emoji to film.');
  }
  const region = {
    left: Math.round(box.x),
    top: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
  const pictures = await takePictures(studio, seconds);
  if (pictures.length === 0) {
    throw new Error('The browser painted no picture to film.');
  }
  const name = 'emoji.webp';
  const frames = await Promise.all(
    pictures.map(({ jpeg }) =>
      sharp(jpeg).extract(region).resize({ width: FILM_WIDTH }).png().toBuffer(),
    ),
  );
  const delay = pictures.map(({ takenAt }, index) => {
    const next = pictures[index + 1]?.takenAt ?? seconds * 1000;
    return Math.max(Math.round(next - takenAt), 1);
  });
  await sharp(frames, { join: { animated: true } })
    .webp({ quality: 85, delay, loop: 0 })
    .toFile(join(folder, name));
  return name;
}

/** The page as the browser paints it: a picture for each change. */
async function takePictures(studio: Page, seconds: number): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const session = await studio.createCDPSession();
  const start = performance.now();
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    const takenAt = performance.now() - start;
    if (takenAt - (pictures.at(-1)?.takenAt ?? -SHORTEST) >= SHORTEST) {
      pictures.push({ jpeg: Buffer.from(data, 'base64'), takenAt });
    }
    // Only after this word comes the next one; after the end there is nobody to say it to.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 95 });
  await sleep(seconds * 1000);
  await session.send('Page.stopScreencast');
  await session.detach();
  return pictures;
}
