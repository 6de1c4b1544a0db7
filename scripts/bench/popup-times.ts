import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { interactiveAt } from './interactive.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { type WatchedExtension, withExtension } from './watched-extension.ts';

/** The most that it may take, in milliseconds. */
const LIMIT = 150;

const OPENINGS = 8;
/** Until a popup has long been open, and until the engine behind it rests again; in milliseconds. */
const LOOKED_AT = 1000;

/** What a popup knows of its own opening, in milliseconds. */
interface Opening {
  /** When its document began, since the epoch. */
  readonly began: number;
  /** When it answered, since it began. */
  readonly interactive: number;
}

/**
 * Measures how long the popup takes until it has drawn itself and answers, opened by the button in the toolbar; the engine
 * starts meanwhile, as ever.
 *
 * @param log told, in plain sentences, what is done
 */
export function measurePopupTimes(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  log(`The popup, ${OPENINGS} times.`);
  return withExtension({ executablePath, sight: { clip: 'sample' } }, async (extension) => {
    const page = await extension.browser.newPage();
    await extension.studio.close();
    const [interactive, before]: [number[], number[]] = [[], []];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      await sleep(LOOKED_AT);
      const pressed = Date.now();
      const popup = await openPopup(extension, page);
      await sleep(LOOKED_AT);
      const times = await openingOf(popup);
      interactive.push(times.interactive);
      before.push(times.began - pressed);
      await popup.close();
    }
    return [
      measurementOf('document until it answers', 'ms', interactive, LIMIT),
      measurementOf("press until its document begins (browser's and tool's)", 'ms', before, null),
    ];
  });
}

async function openPopup({ browser, extensionId }: WatchedExtension, page: Page): Promise<Page> {
  const address = `chrome-extension://${extensionId}/popup.html`;
  const button = (await browser.extensions()).get(extensionId);
  const opened = browser.waitForTarget((target) => target.url() === address);
  await button?.triggerAction(page);
  return (await opened).asPage();
}

async function openingOf(popup: Page): Promise<Opening> {
  const { began, painted, tasks } = await popup.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'longtask', buffered: true });
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
      began: performance.timeOrigin,
      painted: paint?.startTime,
      tasks: observer
        .takeRecords()
        .map(({ startTime, duration }) => ({ start: startTime, duration })),
    };
  });
  if (painted === undefined) throw new Error('The popup has drawn nothing.');
  return { began, interactive: interactiveAt(painted, tasks) };
}
