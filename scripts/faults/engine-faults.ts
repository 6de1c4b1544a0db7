import type { WebWorker } from 'puppeteer';
import { restartServiceWorker } from '../extension/restart-service-worker.ts';
import { type Fault, LIMITS } from './fault.ts';
import type { Laboratory } from './laboratory.ts';
import { sleepLikeALaptop } from './processes.ts';

/** What the machine does while it sleeps, in milliseconds: long enough for every timer to notice. */
const NAP = 3000;
/** How far the clock jumps, in milliseconds: an hour, there and back in turn. */
const JUMP = 3_600_000;

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
        const worker = await workerOf(laboratory);
        // It never answers.
        void worker.evaluate('for (;;);').catch(() => undefined);
      }),
  },
  {
    name: 'analyser: out of memory',
    limit: LIMITS.usual,
    throws: /Maximum memory size exceeded/,
    run: (laboratory) =>
      since(laboratory, async () => {
        // What WebAssembly throws when there is no more. What eats the memory up in earnest hurts the whole machine.
        await (await workerOf(laboratory)).evaluate(() => {
          setTimeout(() => {
            throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
          });
        });
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
        await (await workerOf(laboratory)).evaluate((jump) => {
          const scope = globalThis as unknown as { livemojiTestNow?: () => number };
          const now = scope.livemojiTestNow;
          scope.livemojiTestNow ??= performance.now.bind(performance);
          const real = scope.livemojiTestNow;
          const isBack = now !== undefined && performance.now() - now() > jump / 2;
          performance.now = isBack ? real : () => real() + jump;
        }, JUMP);
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
