import type { Browser } from 'puppeteer';
import { presetOf } from '../../lib/avatar/presets.ts';
import { openProgram } from '../browser/bundle.ts';
import type { CallBenchPage, PictureKind } from './call-page.ts';
import { type Measurement, measurementOf } from './measurement.ts';

/** In the order of the table. */
const KINDS: readonly PictureKind[] = ['badge', 'mask', 'mask, moving face', 'avatar', 'off'];
/** Milliseconds of the main thread that a picture of 640x480 may take, in the median. */
const PICTURE_LIMIT = 4;

/** Measures what a page of a call pays for each composed picture. */
export async function measureCall(browser: Browser): Promise<readonly Measurement[]> {
  const { page, close } = await openProgram(
    browser,
    new URL('./call-page.ts', import.meta.url),
    'timePictures',
  );
  const measurements: Measurement[] = [];
  for (const kind of KINDS) {
    const times = await page.evaluate(
      (configuration, each) =>
        (globalThis as unknown as CallBenchPage).timePictures(configuration, each),
      presetOf('female'),
      kind,
    );
    measurements.push(measurementOf(`call, ${kind}: picture, 640x480`, 'ms', times, PICTURE_LIMIT));
  }
  await close();
  return measurements;
}
