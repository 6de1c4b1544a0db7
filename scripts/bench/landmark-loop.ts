import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { bundle, openProgram } from '../browser/bundle.ts';
import { EXTENSION_DIRECTORY } from '../browser/extension-build.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { LoopPage } from './loop/loop-page.ts';
import { isPageProcess } from './processes.ts';
import { MEASURING, type Shares, sharesOf } from './shares.ts';

/** What the loops load, out of the built extension: the very same files. */
const FILES = [
  'mediapipe/vision_wasm_internal.js',
  'mediapipe/vision_wasm_internal.wasm',
  'models/emotion/model.json',
  'models/emotion/weights.bin',
  'models/face_landmarker.task',
  'tfjs/tfjs-backend-wasm-simd.wasm',
] as const;

/** Runs something with a page that has loops over the camera, which plays the sample clip; no extension is there. */
export async function withLoops<Result>(
  executablePath: string,
  run: (page: Page, pid: number) => Promise<Result>,
): Promise<Result> {
  const { browser } = await launchBrowser({
    executablePath,
    clip: await ensureClip('sample'),
    headless: true,
    windowSize: { width: 1280, height: 800 },
    grantCamera: true,
  });
  try {
    const { page, close } = await openProgram(
      browser,
      new URL('./loop/loop-page.ts', import.meta.url),
      'runLoop',
      await loopFiles(),
    );
    const pid = browser.process()?.pid;
    if (pid === undefined) throw new Error('The browser has no process.');
    await page.evaluate(() => (globalThis as unknown as LoopPage).loadLoops());
    const result = await run(page, pid);
    await close();
    return result;
  } finally {
    await browser.close();
  }
}

async function loopFiles(): Promise<Readonly<Record<string, string | Buffer>>> {
  const files = FILES.map(
    async (path): Promise<[string, Buffer]> => [
      `/${path}`,
      await readFile(join(EXTENSION_DIRECTORY, path)),
    ],
  );
  const worker = await bundle(new URL('./loop/loop-worker.ts', import.meta.url), 'iife');
  return { ...Object.fromEntries(await Promise.all(files)), '/worker.js': worker };
}

/**
 * What a bare landmark loop uses of one core.
 *
 * @param settling how long it runs before, in milliseconds
 */
export function measureBareLoop(
  executablePath: string,
  settling: number,
): Promise<{ readonly shares: Shares; readonly rate: number }> {
  return withLoops(executablePath, async (page, pid) => {
    const running = page.evaluate(
      (milliseconds) => (globalThis as unknown as LoopPage).runLoop('bare', milliseconds),
      settling + MEASURING,
    );
    await sleep(settling);
    const shares = await sharesOf(pid, isPageProcess);
    return { shares, rate: (await running).rate };
  });
}
