import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { openStudio } from '../start/studio.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { launchWithCamera, openBarePage, takeNotes, unwatch, watch } from './watched-extension.ts';

/** The most that it may take, in milliseconds. */
const COLD_LIMIT = 2500;
const WARM_LIMIT = 600;

/** How often each start is measured. */
const BROWSERS = 3;
const WARM_STARTS = 5;

/** Until the camera is closed for want of watchers, and all is calm again; in milliseconds. */
const CALM = 1500;
/** How long a start may take at all, and how often it is looked at, in milliseconds. */
const PATIENCE = 30_000;
const INTERVAL = 20;
/** Of a start that takes longer it is told what the engine said meanwhile, in milliseconds. */
const TOLD = 5000;

/**
 * Measures how long somebody who begins to watch waits for the first state with a face.
 *
 * Cold: in a browser that was just started with a fresh profile, so that nothing has been compiled or kept by it. Anew:
 * the offscreen document was closed, as after half a minute without watchers. Warm: the engine is there, its camera
 * closed.
 *
 * @param log told, in plain sentences, what is done
 */
export async function measureStartTimes(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  const [cold, anew, warm]: [number[], number[], number[]] = [[], [], []];
  for (let index = 0; index < BROWSERS; index += 1) {
    log(`Starts in a fresh browser, ${index + 1} of ${BROWSERS}.`);
    const { browser, extensionId } = await launchWithCamera({
      executablePath,
      sight: { clip: 'sample' },
    });
    try {
      const studio = await openStudio(browser, extensionId);
      const page = await openBarePage(browser, extensionId);
      await studio.close();
      await agreeWithoutWatching(page);
      cold.push(await timeStart(page, log));
      for (let start = 0; start < WARM_STARTS; start += 1) warm.push(await timeStart(page, log));
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'engine.idle' }));
      await sleep(CALM);
      anew.push(await timeStart(page, log));
    } finally {
      await browser.close();
    }
  }
  return [
    measurementOf('cold, to the first state', 'ms', cold, COLD_LIMIT),
    measurementOf('anew in the same browser, to the first state', 'ms', anew, null),
    measurementOf('warm, to the first state', 'ms', warm, WARM_LIMIT),
  ];
}

/** Stores what the studio stores, without anybody who would begin to watch. */
async function agreeWithoutWatching(page: Page): Promise<void> {
  const settings = { ...DEFAULT_SETTINGS, consentedAt: new Date().toISOString() };
  await page.evaluate((agreed) => chrome.storage.local.set({ settings: agreed }), settings);
  const documents = await page.evaluate(
    async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] })).length,
  );
  if (documents > 0) throw new Error('The engine has started before anybody watches.');
}

/** Watches until there is a face, and no longer. */
async function timeStart(page: Page, log: (line: string) => void): Promise<number> {
  await watch(page);
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const { began, states, statuses } = await takeNotes(page);
    const first = states.find(({ capturedAt }) => capturedAt !== null);
    if (first) {
      const passed = first.receivedAt - began;
      if (passed > TOLD) log(`A start took ${passed.toFixed(0)} ms: ${statuses.join(', ')}.`);
      await unwatch(page);
      await sleep(CALM);
      return passed;
    }
    if (performance.now() > deadline)
      throw new Error(`No face was seen; the engine said ${statuses.join(', ')}.`);
    await sleep(INTERVAL);
  }
}
