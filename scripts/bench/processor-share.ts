import { execFileSync } from 'node:child_process';
import type { Browser } from 'puppeteer';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ensureClip } from '../clip/ensure-clip.ts';
import type { ClipName } from '../clip/timeline.ts';
import { agree, openStudio } from '../start/studio.ts';
import { type Measurement, measurementOf } from './measurement.ts';

/** What the camera sees, and the most that the extension may use of one core then, in percent. */
interface Sight {
  readonly name: string;
  /** Without a clip the browser's own test picture is seen, which has no face. */
  readonly clip?: ClipName;
  readonly cameraOn: boolean;
  readonly limit: number | null;
}

const SIGHTS: readonly Sight[] = [
  // Its limit is a floor's, a bare landmark loop's, which isn't measured here.
  { name: 'a moving face', clip: 'sample', cameraOn: true, limit: null },
  { name: 'a still face', clip: 'still', cameraOn: true, limit: 10 },
  { name: 'no face', cameraOn: true, limit: 6 },
  { name: 'camera off', clip: 'sample', cameraOn: false, limit: 0.5 },
];

/**
 * Until the models are loaded, and the browser has compiled them once more for speed, which it does in the background;
 * how long is measured then. Milliseconds and seconds.
 */
const SETTLED = 25_000;
const SECONDS = 8;

/** What the extension's page needs of its API; the messages are those of lib/channel. */
interface ExtensionScope {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      connect(options: { name: string }): unknown;
    };
    readonly storage: {
      readonly local: {
        get(key: string): Promise<Record<string, unknown>>;
        set(values: Record<string, unknown>): Promise<void>;
      };
    };
  };
}

/**
 * Measures how much of one core all processes of the extension use while somebody watches who draws nothing, as the
 * operating system counts it.
 *
 * @param extensionDirectory of the built extension
 * @param log told, in plain sentences, what is done
 */
export async function measureProcessorShare(
  executablePath: string,
  extensionDirectory: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const sight of SIGHTS) {
    log(`The extension's processes: ${sight.name}.`);
    const shares = await sharesWhile(sight, executablePath, extensionDirectory);
    measurements.push(measurementOf(`one core: ${sight.name}`, '%', shares, sight.limit));
  }
  return measurements;
}

async function sharesWhile(
  { clip, cameraOn }: Sight,
  executablePath: string,
  extensionDirectory: string,
): Promise<number[]> {
  const { browser, extensionId } = await launchBrowser({
    executablePath,
    extensionDirectory,
    headless: true,
    windowSize: { width: 1280, height: 800 },
    grantCamera: true,
    ...(clip ? { clip: await ensureClip(clip) } : { testCameras: 1 }),
  });
  try {
    const studio = await openStudio(browser, extensionId);
    await agree(studio);
    await studio.evaluate(watchAlone, cameraOn);
    // A page that is out of sight draws nothing, and leaves the watching to the other one.
    const cover = await browser.newPage();
    await cover.bringToFront();
    await pause(SETTLED);
    return await sharesOf(browser);
  } finally {
    await browser.close();
  }
}

/** Runs in a page of the extension. */
async function watchAlone(cameraOn: boolean): Promise<void> {
  const { runtime, storage } = (globalThis as unknown as ExtensionScope).chrome;
  const { settings } = await storage.local.get('settings');
  await storage.local.set({ settings: { ...Object(settings), cameraOn } });
  await runtime.sendMessage({ type: 'engine.ensure' });
  runtime.connect({ name: 'livemoji.watch' });
}

/** Percent of one core, second by second. */
async function sharesOf(browser: Browser): Promise<number[]> {
  const session = await browser.target().createCDPSession();
  const used = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const own = processInfo.filter(({ type, id }) => type === 'renderer' && isExtension(id));
    return { seconds: own.reduce((sum, { cpuTime }) => sum + cpuTime, 0), at: performance.now() };
  };
  const shares: number[] = [];
  let before = await used();
  for (let second = 0; second < SECONDS; second += 1) {
    await pause(1000);
    const after = await used();
    shares.push((100_000 * (after.seconds - before.seconds)) / (after.at - before.at));
    before = after;
  }
  return shares;
}

/** A process of the extension says so in its command line. */
function isExtension(process: number): boolean {
  return execFileSync('ps', ['-o', 'command=', '-p', String(process)], {
    encoding: 'utf8',
  }).includes('--extension-process');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
