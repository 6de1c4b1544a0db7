import type { Page } from 'puppeteer';
import { EXTENSION_DIRECTORY } from '../browser/extension-build.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import { agree, openStudio } from '../start/studio.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { memoryOf } from './process-memory.ts';

/** How long the film is, in seconds, and how often memory is looked at. */
const LENGTH = 60;
const INTERVAL = 5;
/** At most so many of a hundred pictures may be left out. */
const MOST_DROPPED = 1;
/** In megabytes: what is recorded in the meantime is kept until the film is saved. */
const MOST_GROWTH = 32;
const WINDOW = { width: 1280, height: 860 } as const;
const MEGABYTE = 1e6;

/**
 * Records a minute in the studio of the built extension, while the engine reads the webcam's clip: how many pictures are
 * left out, and what the browser holds in memory meanwhile.
 *
 * @param log told, in plain sentences, what is done and seen
 */
export async function measureRecording(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  const { browser, extensionId } = await launchBrowser({
    executablePath,
    extensionDirectory: EXTENSION_DIRECTORY,
    clip: await ensureClip('sample'),
    headless: true,
    windowSize: WINDOW,
    grantCamera: true,
  });
  try {
    const studio = await openStudio(browser, extensionId);
    await agree(studio);
    await studio.waitForSelector('[data-testid="status"][data-status="watching"]');
    await press(studio, '60 seconds', 'radio');
    await press(studio, 'Record', 'button');
    await press(studio, 'Start now', 'button');
    await studio.waitForSelector('[data-testid="recording"]');
    log(`A film of ${LENGTH} seconds, 512x512, transparent.`);
    const memory = await watchMemory(browser.process()?.pid, log);
    const facts = await studio.waitForSelector('[data-testid="film-facts"]', { timeout: 120_000 });
    const { planned, dropped } = (await facts?.evaluate((element) => {
      const { dataset } = element as HTMLElement;
      return { planned: Number(dataset.planned), dropped: Number(dataset.dropped) };
    })) ?? { planned: 0, dropped: Number.NaN };
    log(`${planned} pictures planned, ${planned - dropped} recorded, ${dropped} left out.`);
    return [
      measurementOf(
        'film of 60 s: pictures left out',
        '%',
        [(100 * dropped) / planned],
        MOST_DROPPED,
      ),
      ...(memory.length > 0
        ? [measurementOf('film of 60 s: memory grows by', 'MB', [growthOf(memory)], MOST_GROWTH)]
        : []),
    ];
  } finally {
    await browser.close();
  }
}

function press(page: Page, name: string, role: string): Promise<void> {
  return page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
}

/** What the browser holds every some seconds, in megabytes; empty where the system doesn't tell. */
async function watchMemory(
  pid: number | undefined,
  log: (line: string) => void,
): Promise<readonly number[]> {
  const seen: number[] = [];
  const start = performance.now();
  for (let second = INTERVAL; second < LENGTH; second += INTERVAL) {
    await new Promise((resolve) => setTimeout(resolve, start + second * 1000 - performance.now()));
    const bytes = pid === undefined ? undefined : await memoryOf(pid);
    if (bytes === undefined) continue;
    seen.push(bytes / MEGABYTE);
    log(`After ${second} s the browser holds ${(bytes / MEGABYTE).toFixed(0)} MB.`);
  }
  return seen;
}

/**
 * From the middle third to the last: in the first, pools of pictures fill, and single values go up and down as rubbish is
 * collected.
 */
function growthOf(memory: readonly number[]): number {
  const third = Math.ceil(memory.length / 3);
  const middle = (values: readonly number[]) =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
  return middle(memory.slice(-third)) - middle(memory.slice(third, -third));
}
