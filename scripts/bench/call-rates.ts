import type { Page } from 'puppeteer';
import { CAMERA_MODES, type CameraMode } from '../../lib/call/camera-mode.ts';
import { chooseMode } from '../call-site/turned-on.ts';
import { withCallSite } from '../call-site/with-call-site.ts';
import { atLeast, type Measurement, measurementOf } from './measurement.ts';

/** Pictures a second that the other side has to decode, and how much later than the camera's they may be. */
const LEAST_RATE = 29;
const LONGEST_DELAY = 1000 / 30;
/** A second is measured so often, after the mode has settled; milliseconds. */
const SECONDS = 5;
const SETTLED = 2500;
/** One round of the clip. */
const DELAYS = 12_000;

/** What the site's own scripts (scripts/call-site/page) offer. */
interface CallWindow {
  openLivemoji(): Promise<string>;
  connectPeers(): Promise<void>;
  decodedPictures(): Promise<{ readonly framesDecoded: number; readonly timestamp: number }>;
  delays(milliseconds: number): Promise<number[]>;
}

/**
 * Measures a call of the built extension with itself: what the other side decodes in each mode, in sight and
 * hidden, and how much later its pictures are than the camera's.
 *
 * @param log told, in plain sentences, what is done
 */
export function measureCallRates(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  const body = '<script src="/flashes.js"></script>';
  return withCallSite({ executablePath, clip: 'flashing', body }, async ({ studio, page }) => {
    await page.evaluate(async () => {
      const scope = window as unknown as CallWindow;
      await scope.openLivemoji();
      await scope.connectPeers();
    });
    const measurements: Measurement[] = [];
    for (const mode of CAMERA_MODES) {
      log(`A call in the mode «${mode}».`);
      measurements.push(...(await measureMode(page, studio, mode)));
    }
    return measurements;
  });
}

async function measureMode(page: Page, studio: Page, mode: CameraMode): Promise<Measurement[]> {
  await chooseMode(studio, mode);
  await page.bringToFront();
  const inSight = await ratesOf(page);
  const delays =
    mode === 'avatar'
      ? []
      : await page.evaluate((time) => (window as unknown as CallWindow).delays(time), DELAYS);
  // The studio would draw too: an empty page is in front instead.
  const cover = await page.browser().newPage();
  const hidden = await ratesOf(page);
  await cover.close();
  const name = `call, ${mode}`;
  return [
    measurementOf(`${name}: decoded`, 'fps', inSight, atLeast(LEAST_RATE)),
    measurementOf(`${name}: decoded, tab hidden`, 'fps', hidden, atLeast(LEAST_RATE)),
    ...(delays.length > 0
      ? [measurementOf(`${name}: later than the camera`, 'ms', delays, LONGEST_DELAY)]
      : []),
  ];
}

/** Pictures that were decoded, second by second. */
async function ratesOf(page: Page): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const rates: number[] = [];
  let before = await page.evaluate(() => (window as unknown as CallWindow).decodedPictures());
  for (let second = 0; second < SECONDS; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = await page.evaluate(() => (window as unknown as CallWindow).decodedPictures());
    const passed = (after.timestamp - before.timestamp) / 1000;
    rates.push((after.framesDecoded - before.framesDecoded) / passed);
    before = after;
  }
  return rates;
}
