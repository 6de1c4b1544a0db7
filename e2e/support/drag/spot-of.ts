import type { ElementHandle, Page } from 'puppeteer';
import type { Desktop, Spot } from './desktop.ts';

/** What the test leaves in a page: how far its upper left corner is from the screen's. */
interface OffsetScope {
  livemojiTestOffset?: Spot;
}

/**
 * Where the middle of an element is on the screen. No page knows where it lies in its window, so the mouse is sent
 * into it, and the page told where.
 *
 * @param inside a spot on the screen at which the page lies for sure
 */
export async function spotOf(
  desktop: Desktop,
  page: Page,
  element: ElementHandle<Element>,
  inside: Spot,
): Promise<Spot> {
  await page.evaluate(() => {
    const scope = globalThis as OffsetScope;
    delete scope.livemojiTestOffset;
    const hear = ({ screenX, screenY, clientX, clientY }: MouseEvent) => {
      scope.livemojiTestOffset = { x: screenX - clientX, y: screenY - clientY };
    };
    addEventListener('mousemove', hear, { capture: true, once: true });
  });
  const offset = await nudgeUntilHeard(desktop, page, inside);
  const { x, y } = await element.evaluate((found) => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  return { x: offset.x + x, y: offset.y + y };
}

/** A window that has just come to its place may miss a move, so the mouse goes to and fro. */
async function nudgeUntilHeard(desktop: Desktop, page: Page, inside: Spot): Promise<Spot> {
  const heard = page.waitForFunction(() => (globalThis as OffsetScope).livemojiTestOffset);
  for (let shift = 1; ; shift = -shift) {
    desktop.moveTo({ x: inside.x + shift, y: inside.y });
    const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 200));
    const told = await Promise.race([heard, pause]);
    if (told) return (await told.jsonValue()) as Spot;
  }
}

/** A spot inside the page that fills a window: near the lower left corner. */
export function insideWindow(page: Page): Promise<Spot> {
  return page.evaluate(() => ({ x: screenX + 60, y: screenY + outerHeight - 60 }));
}
