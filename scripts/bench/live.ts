import { setTimeout as sleep } from 'node:timers/promises';
import { WATCH_PORT } from '../../lib/channel/watch-messages.ts';
import {
  contentScriptWorld,
  offscreenWorkerWorld,
  type World,
} from '../browser/attached-worlds.ts';
import { type SitePages, withCallSite } from '../call-site/with-call-site.ts';
import type { Sample } from './growth.ts';
import { type LiveSeen, liveLines } from './live-lines.ts';
import type { Measurement } from './measurement.ts';
import { memoryOf } from './process-memory.ts';
import { isExtensionProcess } from './processes.ts';
import { type NotedState, takeNotesHere, watchHere } from './watched-extension.ts';

/** Until models are loaded and compiled, and how often it is looked at what was seen; milliseconds. */
const SETTLING = 10_000;
const INTERVAL = 5000;

const MEGABYTE = 1e6;

/**
 * Watches the engine from a content script of a page over which the emoji floats: how old the states are that arrive
 * there, what the extension's processes hold in memory, and how many tensors there are.
 *
 * @param minutes how long
 * @param log told, in plain sentences, what is done
 */
export async function measureLive(
  executablePath: string,
  minutes: number,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  log(`The engine as a page's content script sees it, for ${minutes} min.`);
  const setting = { executablePath, clip: 'sample', parts: ['overlay'] } as const;
  const seen = await withCallSite(setting, (pages) => observe(pages, minutes, log));
  if (seen.states.some(({ capturedAt, readFrame }) => capturedAt !== null && readFrame === null)) {
    log('Some faces were read by the classic tracker: this machine is too slow or too busy.');
  }
  return liveLines(seen, minutes);
}

async function observe(
  { page, studio }: SitePages,
  minutes: number,
  log: (line: string) => void,
): Promise<LiveSeen> {
  const browser = page.browser();
  const extensionId = new URL(studio.url()).host;
  await page.waitForSelector('::-p-aria([name="Livemoji"][role="group"])');
  await studio.close();
  const script = await contentScriptWorld(page, extensionId);
  await script.evaluate(watchHere, WATCH_PORT);
  await sleep(SETTLING);
  const worker = await offscreenWorkerWorld(browser);
  const pid = browser.process()?.pid ?? 0;
  await script.evaluate(takeNotesHere);
  const states: NotedState[] = [];
  const memory: Sample[] = [];
  const tensors: number[] = [];
  const start = performance.now();
  for (let step = 1; step * INTERVAL <= minutes * 60_000; step += 1) {
    await sleep(start + step * INTERVAL - performance.now());
    states.push(...(await script.evaluate(takeNotesHere)).states);
    const time = (performance.now() - start) / 1000;
    const bytes = await memoryOf(pid, isExtensionProcess);
    if (bytes) memory.push({ time, value: bytes / MEGABYTE });
    tensors.push(await tensorsIn(worker));
    if (step % TOLD === 0)
      log(`After ${time.toFixed(0)} s: ${memory.at(-1)?.value.toFixed(0)} MB.`);
  }
  return { states, memory, tensors };
}

/** Every so many looks it is told how things stand: each minute. */
const TOLD = 60_000 / INTERVAL;

/** TensorFlow.js keeps its engine on the worker's global object, where it can be asked from outside. */
async function tensorsIn(worker: World): Promise<number> {
  const tensors = await worker.evaluate(
    () =>
      (globalThis as { _tfengine?: { state: { numTensors: number } } })._tfengine?.state.numTensors,
  );
  return tensors ?? Number.NaN;
}
