import { setTimeout as sleep } from 'node:timers/promises';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import { chooseMode, turnOn } from '../call-site/turned-on.ts';
import { type SitePages, withCallSite } from '../call-site/with-call-site.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { isPageProcess } from './processes.ts';
import { type Shares, sharesOf } from './shares.ts';

/** Until all has loaded, been compiled, and settled in a new mode; in milliseconds. */
const LOADING = 8000;
const SETTLING = 3000;

/** The modes whose pictures are composed. */
const MODES: readonly CameraMode[] = ['badge', 'mask', 'avatar'];

/** What the site's own script (scripts/call-site/page) offers. */
interface CallWindow {
  openLivemoji(): Promise<string>;
}

/**
 * Measures what Livemoji adds to a page: the share of one core that the page's own process uses without it, with the emoji
 * floating over it, and with the composed track of «Livemoji Camera» shown in it at 640x480.
 *
 * @param log told, in plain sentences, what is done
 */
export function measurePageShare(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  const setting = { executablePath, clip: 'sample', parts: [] } as const;
  return withCallSite(setting, async (pages) => {
    log('A page without the emoji, and with it.');
    await pages.page.bringToFront();
    await sleep(SETTLING);
    const without = await sharesIn(pages);
    await turnOn(pages.studio, pages.origin, ['overlay']);
    await pages.page.waitForSelector('::-p-aria([name="Livemoji"][role="group"])');
    await sleep(LOADING);
    const overlay = await sharesIn(pages);
    return [
      ...linesOf('page without Livemoji', without),
      ...linesOf('emoji over the page', overlay),
      ...(await measureTracks(pages, log)),
    ];
  });
}

async function measureTracks(
  pages: SitePages,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  const { page, studio, origin } = pages;
  await turnOn(studio, origin, ['camera']);
  await page.reload();
  await page.evaluate(() => (window as unknown as CallWindow).openLivemoji());
  await sleep(LOADING);
  const measurements: Measurement[] = [];
  for (const mode of MODES) {
    log(`A composed track in the mode «${mode}».`);
    await chooseMode(studio, mode);
    await sleep(SETTLING);
    measurements.push(...linesOf(`composed track, ${mode}`, await sharesIn(pages)));
  }
  return measurements;
}

function sharesIn({ page }: SitePages): Promise<Shares> {
  return sharesOf(page.browser().process()?.pid ?? 0, isPageProcess);
}

/** The engine's own processes are measured by themselves; among the browser's are those that draw. */
function linesOf(name: string, { own }: Shares): Measurement[] {
  return [measurementOf(`${name}: the page's process`, '%', own, null)];
}
