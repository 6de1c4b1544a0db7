import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { watchEngine } from '../browser/watch-engine.ts';
import { TIMELINES } from '../clip/timeline.ts';
import { film } from './film.ts';
import { takeScreenshots, waitForSmile } from './screenshots.ts';
import { formatSecond, HEADING, SecondCounter } from './second.ts';
import { agree } from './studio.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** How long the lines run, in seconds. */
const SHOWN = 20;

/**
 * Runs the studio without a window: goes through the welcome, prints a line a second, and writes
 * screenshots and a film.
 *
 * @throws Error when not one face was seen
 */
export async function showHeadless(
  browser: Browser,
  studio: Page,
  signal: AbortSignal,
): Promise<void> {
  await agree(studio);
  console.log(`\n${HEADING}`);
  const faces = await printSeconds(studio, signal);
  const folder = join(ROOT, '.output/start', new Date().toISOString().replaceAll(':', '-'));
  await mkdir(folder, { recursive: true });
  console.log('\nTaking screenshots.');
  const names = await takeScreenshots(browser, studio, folder);
  if (faces === 0) {
    throw new Error(`No face was seen in ${SHOWN} seconds. See ${relative(ROOT, folder)}.`);
  }
  console.log('Filming the emoji.');
  await waitForSmile(studio);
  names.push(await film(studio, TIMELINES.sample.duration, folder));
  console.log(`\n${names.join(', ')} are in\n${relative(ROOT, folder)}`);
}

/** @returns in how many of the seconds a face was seen */
async function printSeconds(studio: Page, signal: AbortSignal): Promise<number> {
  const counter = new SecondCounter();
  // Every frame is read for this, also while the face rests: what the machine can do is what is to be seen.
  const stop = await watchEngine(studio, (received) => counter.add(received), true);
  let faces = 0;
  for (let elapsed = 1; elapsed <= SHOWN; elapsed += 1) {
    await sleep(1000, undefined, { signal });
    const second = counter.take();
    faces += second.frames > 0 && second.state ? 1 : 0;
    console.log(formatSecond(elapsed, second));
  }
  await stop();
  return faces;
}
