import { press } from '../extension/studio-page.ts';
import { type Fault, LIMITS } from './fault.ts';
import type { Laboratory } from './laboratory.ts';
import { PATIENCE } from './patience.ts';

/** A byte of everything that is stored can't be read any more; all in it that is whole stays. */
const DAMAGED = { avatars: 17, calibration: { version: 'x' }, avatar: ['?'], backdrop: 3 } as const;

/** What goes wrong with the storage. */
export const STORAGE_FAULTS: readonly Fault[] = [
  {
    name: 'storage full',
    limit: LIMITS.usual,
    run: async ({ studio }) => {
      await studio.evaluate(async () => {
        const { QUOTA_BYTES } = chrome.storage.local;
        const used = await chrome.storage.local.getBytesInUse();
        await chrome.storage.local.set({ filler: 'x'.repeat(QUOTA_BYTES - used - 20) });
      });
      await press(studio, 'Surprise me');
      await studio.waitForSelector('[role="alert"] .problem', { timeout: PATIENCE });
      await studio.evaluate(() => chrome.storage.local.remove('filler'));
      const since = Date.now();
      await press(studio, 'Surprise me');
      await studio.waitForFunction(() => !document.querySelector('[role="alert"] .problem'));
      return Date.now() - since;
    },
  },
  {
    name: 'storage corrupt in part',
    limit: LIMITS.camera,
    run: (laboratory) =>
      withStored(laboratory, async (stored) => {
        const settings = { ...Object(stored.settings), emojiShare: 'x', call: 5 };
        await laboratory.store({ ...stored, ...DAMAGED, settings, sites: [3] });
        const since = Date.now();
        await laboratory.studio.reload();
        return laboratory.follows(since);
      }),
  },
  {
    name: 'storage corrupt altogether',
    limit: LIMITS.camera,
    run: async (laboratory) => {
      const before = await laboratory.stored();
      await withStored(laboratory, async () => {
        await laboratory.store({ settings: '\0', sites: '\0', ...DAMAGED });
        // Nobody knows any more whether the person has agreed, so the camera closes.
        await laboratory.studio.waitForSelector('::-p-aria([name="Start"][role="button"])');
        return 0;
      });
      const since = Date.now();
      await laboratory.store(before);
      return laboratory.follows(since);
    },
  },
];

async function withStored(
  laboratory: Laboratory,
  use: (stored: Readonly<Record<string, unknown>>) => Promise<number>,
): Promise<number> {
  const stored = await laboratory.stored();
  try {
    return await use(stored);
  } finally {
    await laboratory.store(stored);
  }
}
