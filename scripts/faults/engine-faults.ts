import type { WebWorker } from 'puppeteer';
import { restartServiceWorker } from '../extension/restart-service-worker.ts';
import { type Fault, LIMITS } from './fault.ts';
import type { Laboratory } from './laboratory.ts';
import { pause } from './patience.ts';
import { sleepLikeALaptop } from './processes.ts';

/** What the machine does while it sleeps, in milliseconds: long enough for every timer to notice. */
const NAP = 3000;
/** How far the clock jumps, in milliseconds: an hour, there and back in turn. */
const JUMP = 3_600_000;

/** Runs in the analyser's worker. */
const JUMPING = `
  globalThis.livemojiTestNow ??= performance.now.bind(performance);
  globalThis.livemojiTestJump = ${JUMP} - (globalThis.livemojiTestJump ?? 0);
  performance.now = () => livemojiTestNow() + livemojiTestJump;`;
/** Until a worker certainly hangs, in milliseconds. */
const HANGING = 50;

/** What goes wrong between the camera's pictures and their watchers. */
export const ENGINE_FAULTS: readonly Fault[] = [
  {
    name: 'service worker killed',
    limit: LIMITS.usual,
    run: async (laboratory) => {
      const since = Date.now();
      await restartServiceWorker(laboratory.extension, laboratory.studio);
      await laboratory.follows(since);
      return Date.now() - since;
    },
  },
  {
    name: 'offscreen document closed',
    limit: LIMITS.usual,
    run: (laboratory) =>
      since(laboratory, async () => (await laboratory.extension.offscreen()).close()),
  },
  {
    name: 'analyser: worker killed',
    limit: LIMITS.usual,
    run: (laboratory) => since(laboratory, async () => (await workerOf(laboratory)).close()),
  },
  {
    name: 'analyser: worker hangs',
    limit: LIMITS.usual,
    run: (laboratory) =>
      since(laboratory, async () => {
        // Not in the evaluation itself: what a debugger runs can't be ended from outside.
        await inWorker(laboratory, 'setTimeout(() => { for (;;); })');
        await pause(HANGING);
      }),
  },
  {
    name: 'analyser: out of memory',
    limit: LIMITS.usual,
    throws: /Maximum memory size exceeded/,
    run: (laboratory) =>
      since(laboratory, async () => {
        // What WebAssembly throws when there is no more. What eats the memory up in earnest hurts the whole machine.
        const message = 'WebAssembly.Memory.grow(): Maximum memory size exceeded';
        await inWorker(laboratory, `setTimeout(() => { throw new RangeError('${message}'); })`);
      }),
  },
  {
    name: 'graphics process crashed',
    limit: LIMITS.usual,
    run: (laboratory) =>
      since(laboratory, async () => {
        const session = await laboratory.extension.browser.target().createCDPSession();
        await session.send('Browser.crashGpuProcess');
        await session.detach();
      }),
  },
  {
    name: 'clock jumps by an hour',
    limit: LIMITS.usual,
    run: (laboratory) =>
      since(laboratory, async () => {
        await inWorker(laboratory, JUMPING);
      }),
  },
  {
    name: 'machine sleeps and wakes',
    limit: LIMITS.camera,
    run: (laboratory) =>
      since(laboratory, () => sleepLikeALaptop(laboratory.extension.browser, NAP)),
  },
];

/** Lets something happen, and says how long the studio takes from then on. */
async function since(laboratory: Laboratory, happen: () => Promise<void>): Promise<number> {
  await happen();
  return laboratory.follows(Date.now());
}

async function workerOf({ extension }: Laboratory): Promise<WebWorker> {
  const [worker] = (await extension.offscreen()).workers();
  if (!worker) throw new Error('There is no analyser.');
  return worker;
}

/** Puppeteer's own `evaluate` waits for the worker's script to load, which has happened before anybody listened. */
async function inWorker(laboratory: Laboratory, expression: string): Promise<void> {
  const worker = await workerOf(laboratory);
  await worker.client.send('Runtime.evaluate', { expression });
}
