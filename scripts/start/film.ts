import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import sharp from 'sharp';

/** As many pictures as a small machine takes beside the engine's own work. */
const PICTURES_PER_SECOND = 10;
const FILM_WIDTH = 400;

/** The stage that the live emoji stands on. */
const STAGE = 'section:has([data-testid="live-avatar"])';

interface Picture {
  readonly png: Uint8Array;
  /** Milliseconds since the film's start. */
  readonly takenAt: number;
}

/**
 * Films the live emoji on its stage, as an animated WebP that repeats.
 *
 * @param seconds how long
 * @returns the file's name
 * @throws Error when the page shows no live emoji
 */
export async function film(studio: Page, seconds: number, folder: string): Promise<string> {
  const pictures = await takePictures(studio, seconds);
  const name = 'emoji.webp';
  const frames = await Promise.all(
    pictures.map(({ png }) => sharp(png).resize({ width: FILM_WIDTH }).png().toBuffer()),
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

async function takePictures(studio: Page, seconds: number): Promise<Picture[]> {
  const stage = await studio.waitForSelector(STAGE);
  const clip = await stage?.boundingBox();
  if (!clip) {
    throw new Error('The studio shows no live emoji to film.');
  }
  const pictures: Picture[] = [];
  const start = performance.now();
  for (let takenAt = 0; takenAt < seconds * 1000; takenAt = performance.now() - start) {
    const png = await studio.screenshot({ clip, optimizeForSpeed: true });
    pictures.push({ png, takenAt });
    const next = (pictures.length * 1000) / PICTURES_PER_SECOND;
    await sleep(Math.max(0, next - (performance.now() - start)));
  }
  return pictures;
}
