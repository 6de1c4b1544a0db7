import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { Desktop, Spot } from './desktop.ts';

/** One end of a drag. */
export interface End {
  readonly page: Page;
  readonly spot: Spot;
}

/** What a drag leaves in the pages that it goes through; a page that is dropped on keeps `over` by itself. */
interface DragScope {
  livemojiTestDragged?: boolean;
  over?: string | undefined;
}

/** Steps from one spot to another, and pauses in milliseconds: faster, and the browser misses the drag. */
const STEPS = 14;
const STEP_PAUSE = 45;
const PAUSE = 150;
/** A slow machine gets so many looks at each stage, a pause apart. */
const MOST_LOOKS = 200;

/**
 * Drags with the mouse, as slowly as the browser needs it: goes on once the drag has begun, and lets go once the
 * page has it over the place.
 *
 * @param place the id of the element that it is dropped on
 */
export async function dragBetween(
  desktop: Desktop,
  from: End,
  to: End,
  place: string,
): Promise<void> {
  await from.page.evaluate(() => {
    const scope = globalThis as DragScope;
    scope.livemojiTestDragged = false;
    const hear = () => {
      scope.livemojiTestDragged = true;
    };
    addEventListener('dragstart', hear, { capture: true, once: true });
  });
  await to.page.evaluate(() => {
    (globalThis as DragScope).over = undefined;
  });
  desktop.moveTo(from.spot);
  await sleep(PAUSE);
  desktop.press();
  await moveUntil(desktop, from.spot, () =>
    from.page.evaluate(() => (globalThis as DragScope).livemojiTestDragged === true),
  );
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    const between = (start: number, end: number) => start + share * (end - start);
    desktop.moveTo({
      x: between(from.spot.x, to.spot.x),
      y: between(from.spot.y, to.spot.y),
    });
    await sleep(STEP_PAUSE);
  }
  await moveUntil(desktop, to.spot, () =>
    to.page.evaluate((wanted) => (globalThis as DragScope).over === wanted, place),
  );
  await sleep(PAUSE);
  desktop.release();
}

/** Moves the mouse a little to and fro until what it does is seen. */
async function moveUntil(
  desktop: Desktop,
  { x, y }: Spot,
  isSeen: () => Promise<boolean>,
): Promise<void> {
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const shift = 4 * (look % 3);
    desktop.moveTo({ x: x + shift, y: y + shift });
    await sleep(PAUSE);
    if (await isSeen()) return;
  }
  desktop.release();
  throw new Error('The browser does nothing with the mouse.');
}
