import type { Page } from 'puppeteer';
import { HANDS } from '../../lib/avatar/options.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { openProgram } from '../browser/bundle.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { measureCall } from './call.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import type { BenchPage, RendererName } from './page.ts';

/** Milliseconds of script that a frame may take on one core, in the median. */
const DOM_LIMIT = 0.5;
const CANVAS_LIMIT = 1;

export interface DrawingCosts {
  /** The browser that drew. */
  readonly browser: string;
  readonly measurements: readonly Measurement[];
}

/**
 * Measures what a frame costs by each renderer and in each hand, in a browser.
 *
 * @param executablePath the browser's program
 * @param log told, in plain sentences, what is done
 */
export async function measureDrawing(
  executablePath: string,
  log: (line: string) => void,
): Promise<DrawingCosts> {
  const { browser } = await launchBrowser({
    executablePath,
    headless: true,
    windowSize: { width: 800, height: 800 },
    grantCamera: false,
  });
  try {
    const entry = new URL('./page.ts', import.meta.url);
    const { page, close } = await openProgram(browser, entry, 'timeFrames');
    const measurements: Measurement[] = [];
    for (const hand of HANDS) {
      log(`Drawing ${hand}.`);
      measurements.push(...(await measureHand(page, hand)));
    }
    await close();
    log('Composing the pictures of a call.');
    measurements.push(...(await measureCall(browser)));
    return { browser: await browser.version(), measurements };
  } finally {
    await browser.close();
  }
}

async function measureHand(page: Page, hand: (typeof HANDS)[number]): Promise<Measurement[]> {
  const times = (renderer: RendererName) =>
    page.evaluate(
      (configuration, name) => (globalThis as unknown as BenchPage).timeFrames(configuration, name),
      { ...presetOf('female'), hand },
      renderer,
    );
  return [
    measurementOf(`${hand}: DOM frame`, 'ms', await times('dom'), DOM_LIMIT),
    measurementOf(`${hand}: canvas frame, 512 px`, 'ms', await times('canvas'), CANVAS_LIMIT),
    measurementOf(`${hand}: drawn anew as SVG`, 'ms', await times('anew'), null),
  ];
}
