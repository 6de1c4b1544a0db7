import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { EXTENSION_DIRECTORY } from '../browser/extension-build.ts';
import { withLoops } from './landmark-loop.ts';
import type { LoopPage } from './loop/loop-page.ts';
import type { Exercise, LoopKind, LoopResult, Stage, StageTimes } from './loop/loop-protocol.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { multiplyAddsOf } from './multiply-adds.ts';

/** How long each loop runs at first, and how long and how often to be timed; in milliseconds. */
const WARM_UP = 6000;
const DURATION = 5000;
const ROUNDS = 3;

/** The most that the pipeline may cost beyond a bare landmark loop, in percent. */
const PIPELINE_LIMIT = 10;
/** Milliseconds of the network in the median, and how many times its floor that may be. */
const NETWORK_LIMIT = 1.5;
const OVER_FLOOR = 2;

/** Both loops, one after the other, with the same stretch of the clip. */
interface Round {
  readonly bare: LoopResult;
  readonly pipeline: LoopResult;
}

const NAMES: Readonly<Record<Exclude<Stage, 'rest'>, string>> = {
  memory: 'picture into memory',
  landmarks: 'landmarks',
  crop: 'crop',
  network: 'network, of those pictures that it reads',
  whole: 'whole picture',
};

/**
 * Times the stages of a picture, with the parts of the engine in a worker at the camera's rate, one thread; beside them
 * their floors: a bare landmark loop, and the network's arithmetic at the measured peak of this machine.
 *
 * @param log told, in plain sentences, what is done
 */
export async function measureStages(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  log('The stages of a picture, and a bare landmark loop.');
  const path = join(EXTENSION_DIRECTORY, 'models/emotion/model.json');
  const multiplyAdds = multiplyAddsOf(JSON.parse(await readFile(path, 'utf8')));
  return withLoops(executablePath, async (page) => {
    await runLoop(page, 'pipeline', WARM_UP);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await runLoop(page, 'bare', DURATION);
      const pipeline = await runLoop(page, 'pipeline', DURATION);
      // Chromium's webcam from a file at times delivers nothing after it has been opened again.
      if (bare.rate > 0 && pipeline.rate > 0) rounds.push({ bare, pipeline });
      else log('The camera delivered no pictures in one of the rounds, which is left out.');
    }
    log("The network alone, and this machine's peak.");
    const network = await exercise(page, 'network');
    const peak = await exercise(page, 'peak');
    return [
      ...stageLines(rounds.map(({ pipeline }) => pipeline.times)),
      ...overBareLoop(rounds),
      ...networkLines(network, peak, multiplyAdds),
    ];
  });
}

function stageLines(rounds: readonly StageTimes[]): Measurement[] {
  const all = (stage: Stage) => rounds.flatMap((times) => times[stage]);
  return [
    ...(['memory', 'landmarks', 'crop', 'network'] as const).map((stage) =>
      measurementOf(NAMES[stage], 'ms', all(stage), null),
    ),
    measurementOf('motions, smoothing and all the rest', 'ms', all('rest'), null),
    measurementOf(NAMES.whole, 'ms', all('whole'), null),
  ];
}

/** Compared are means: the network has its turn at some pictures only, which no median of pictures shows. */
function overBareLoop(rounds: readonly Round[]): Measurement[] {
  const excess = rounds.map(
    ({ bare, pipeline }) => 100 * (meanOf(pipeline.times.whole) / meanOf(bare.times.whole) - 1),
  );
  const floors = rounds.flatMap(({ bare }) => bare.times.whole);
  return [
    measurementOf('floor: whole picture of a bare landmark loop', 'ms', floors, null),
    measurementOf('pipeline over a bare landmark loop', '%', excess, PIPELINE_LIMIT),
  ];
}

function networkLines(
  network: readonly number[],
  peak: readonly number[],
  multiplyAdds: number,
): Measurement[] {
  const floor = measurementOf(
    "floor: network's arithmetic at the peak",
    'ms',
    peak.map((speed) => (1000 * multiplyAdds) / speed),
    null,
  );
  const gigas = peak.map((speed) => speed / 1e9);
  return [
    measurementOf('network alone', 'ms', network, NETWORK_LIMIT),
    measurementOf('peak of one thread, multiply-adds a second', '1e9', gigas, null),
    measurementOf("network's multiply-adds", '1e6', [multiplyAdds / 1e6], null),
    floor,
    measurementOf(
      'network over its floor',
      'times',
      network.map((time) => time / (floor.median ?? Number.NaN)),
      OVER_FLOOR,
    ),
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function runLoop(page: Page, kind: LoopKind, milliseconds: number): Promise<LoopResult> {
  return page.evaluate(
    (name, time) => (globalThis as unknown as LoopPage).runLoop(name, time),
    kind,
    milliseconds,
  );
}

function exercise(page: Page, name: Exercise): Promise<readonly number[]> {
  return page.evaluate((each) => (globalThis as unknown as LoopPage).exercise(each), name);
}
