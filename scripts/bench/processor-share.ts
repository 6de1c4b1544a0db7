import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { ClipName } from '../clip/timeline.ts';
import { withEmptyRoom } from './empty-room.ts';
import { measureBareLoop } from './landmark-loop.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { isExtensionProcess } from './processes.ts';
import { type Shares, sharesOf } from './shares.ts';
import {
  openBarePage,
  takeNotes,
  type WatchedExtension,
  watch,
  withExtension,
  withoutRepeats,
} from './watched-extension.ts';

/** What the camera sees, and the most that the extension may use of one core then, in percent. */
interface Sight {
  readonly name: string;
  readonly clip?: ClipName | 'empty room';
  readonly cameraOn: boolean;
  readonly limit: number | null;
}

const MOVING: Sight = { name: 'a moving face', clip: 'sample', cameraOn: true, limit: null };

const OTHER_SIGHTS: readonly Sight[] = [
  { name: 'a still face', clip: 'still', cameraOn: true, limit: 10 },
  { name: 'no face, an empty room', clip: 'empty room', cameraOn: true, limit: 6 },
  // The browser's own test picture: a figure runs across it.
  { name: 'no face, something moves', cameraOn: true, limit: 6 },
  { name: 'camera off', clip: 'sample', cameraOn: false, limit: 0.5 },
];

/** How many times a bare landmark loop's share the whole engine may use while a face moves, picture for picture. */
const OVER_BARE_LOOP = 1.1;

/**
 * Until the models are loaded, and the browser has compiled them once more for speed, which it does in the background;
 * in milliseconds.
 */
const SETTLING = 10_000;

/** What was seen of one sight. */
interface Seen {
  readonly shares: Shares;
  /** States a second, meanwhile, without those that are told again because the face rests. */
  readonly rate: number;
}

/**
 * Measures how much of one core all processes of the extension use while somebody watches who draws nothing, as the
 * operating system counts it; beside them a bare landmark loop with the same camera.
 *
 * @param log told, in plain sentences, what is done
 */
export async function measureProcessorShare(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  log(`The extension's processes: ${MOVING.name}.`);
  const moving = await seenOf(MOVING, executablePath);
  log('The floor: a bare landmark loop.');
  const floor = await measureBareLoop(executablePath, SETTLING);
  const ratio = perPicture(moving) / perPicture(floor);
  const measurements = [
    ...linesOf(MOVING, moving),
    measurementOf('bare landmark loop: its page', '%', floor.shares.own, null),
    measurementOf("bare landmark loop: the browser's share", '%', floor.shares.others, null),
    measurementOf('bare landmark loop: pictures a second', 'fps', [floor.rate], null),
    measurementOf('a moving face over the bare loop', 'times', [ratio], OVER_BARE_LOOP),
  ];
  for (const sight of OTHER_SIGHTS) {
    log(`The extension's processes: ${sight.name}.`);
    measurements.push(...linesOf(sight, await seenOf(sight, executablePath)));
  }
  return measurements;
}

function linesOf({ name, limit }: Sight, { shares, rate }: Seen): Measurement[] {
  return [
    measurementOf(`${name}: the extension`, '%', shares.own, limit),
    measurementOf(`${name}: the browser's share`, '%', shares.others, null),
    measurementOf(`${name}: pictures read a second`, 'fps', [rate], null),
  ];
}

/** Percent of a core for each picture a second, so that loops of unlike rates can be compared. */
function perPicture({ shares: { own }, rate }: Seen): number {
  return own.reduce((sum, share) => sum + share, 0) / own.length / rate;
}

function seenOf(sight: Sight, executablePath: string): Promise<Seen> {
  const run = (extension: WatchedExtension) => watchAlone(extension, sight);
  const { clip } = sight;
  if (clip === undefined) return withExtension({ executablePath }, run);
  if (clip !== 'empty room') return withExtension({ executablePath, sight: { clip } }, run);
  return withEmptyRoom((path) => withExtension({ executablePath, sight: { path } }, run));
}

async function watchAlone(extension: WatchedExtension, { cameraOn }: Sight): Promise<Seen> {
  const { browser, extensionId, pid, studio } = extension;
  if (!cameraOn) await turnOff(studio);
  const page = await openBarePage(browser, extensionId);
  await watch(page);
  await studio.close();
  await sleep(SETTLING);
  await takeNotes(page);
  const start = performance.now();
  const shares = await sharesOf(pid, isExtensionProcess);
  const { statuses, states } = await takeNotes(page);
  const read = withoutRepeats(states);
  const status = statuses.at(-1);
  if ((status === 'off') === cameraOn) throw new Error(`The engine says it is ${status}.`);
  return { shares, rate: (1000 * read.length) / (performance.now() - start) };
}

/** By the studio's own switch. */
async function turnOff(studio: Page): Promise<void> {
  await studio.locator('::-p-aria([name="Camera"][role="switch"])').click();
  await studio.waitForSelector('[data-testid="status"][data-status="off"]');
}
