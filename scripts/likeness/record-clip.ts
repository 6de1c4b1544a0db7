import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { watchEngine } from '../browser/watch-engine.ts';
import type { ClipName } from '../clip/timeline.ts';
import { createClipRecogniser } from './clip-frames.ts';
import type { Sighting } from './clip-time.ts';
import { openOutsidePage } from './outside-page.ts';
import { watchCamera } from './watch-camera.ts';

/** What the engine told about a clip, and what the clip showed meanwhile. */
export interface Recording {
  readonly states: readonly ExpressionState[];
  readonly sightings: readonly Sighting[];
}

/** How long a camera and the models may take to start, in milliseconds. */
const STARTS_WITHIN = 120_000;
/** Filters and the tracker settle within this time, in milliseconds. */
const SETTLES_WITHIN = 1_500;

/**
 * Records what the engine tells about a clip that plays as the webcam.
 *
 * @param page a page of the extension, best one without much to draw
 * @param seconds how long, once a face is seen
 * @throws Error when no face is seen in two minutes
 */
export async function recordClip(page: Page, clip: ClipName, seconds: number): Promise<Recording> {
  const recogniser = await createClipRecogniser(clip);
  const states: ExpressionState[] = [];
  const seen = Promise.withResolvers<boolean>();
  const outside = await openOutsidePage(page.browser());
  const stop = await watchEngine(page, ({ message }) => {
    if (message.type !== 'state' || message.state === null) return;
    states.push(message.state);
    seen.resolve(true);
  });
  try {
    const late = sleep(STARTS_WITHIN, false, { ref: false });
    if (!(await Promise.race([seen.promise, late]))) {
      throw new Error('The engine saw no face in two minutes.');
    }
    await sleep(SETTLES_WITHIN);
    const close = await watchCamera(outside.page);
    states.length = 0;
    await sleep(seconds * 1000);
    const sightings = (await close()).map(({ capturedAt, thumbnail }) => ({
      capturedAt,
      clipTime: recogniser.recognise(thumbnail),
    }));
    return { states: [...states], sightings };
  } finally {
    await stop();
    await outside.close();
  }
}

/** Opens a page of the extension that draws nothing, so that the engine has the machine to itself. */
export async function openQuietPage(studio: Page): Promise<Page> {
  const page = await studio.browser().newPage();
  await page.goto(new URL('/manifest.json', studio.url()).href);
  await studio.close();
  return page;
}
