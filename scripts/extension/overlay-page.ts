import type { ElementHandle, JSHandle, Page } from 'puppeteer';
import type { SitePart } from '../../lib/settings/sites.ts';

/** The emoji over a page, found as a screen reader finds it: its shadow root is closed to everybody else. */
export interface FoundOverlay {
  readonly element: ElementHandle;
  readonly root: JSHandle<ShadowRoot>;
}

const OVERLAY = '::-p-aria([name="Livemoji"][role="group"])';

/** Waits until the emoji floats over the page. */
export async function findOverlay(page: Page): Promise<FoundOverlay> {
  const element = await page.waitForSelector(OVERLAY);
  if (!element) throw new Error('There is no emoji over the page.');
  const root = await element.evaluateHandle((found) => found.getRootNode() as ShadowRoot);
  return { element, root };
}

/** Where the emoji is, once nothing moves it any more. */
export function placeOf({ element }: FoundOverlay): Promise<DOMRect> {
  return element.evaluate(async (found) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let before = found.getBoundingClientRect();
    for (let still = 0; still < 10; ) {
      await frame();
      const now = found.getBoundingClientRect();
      still = now.left === before.left && now.top === before.top ? still + 1 : 0;
      before = now;
    }
    return before.toJSON();
  });
}

/** What the emoji shows. */
export function overlayExpression({ root }: FoundOverlay): Promise<string | undefined> {
  return root.evaluate(
    (shadow) =>
      shadow.querySelector<HTMLElement>('[data-testid="live-avatar"]')?.dataset.expression,
  );
}

/** How many elements the page's root has besides its head and body. */
export function strangers(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.documentElement.children].filter((e) => !/^(HEAD|BODY)$/.test(e.tagName)).length,
  );
}

/** Stores what is wanted of a site, as popup and studio do. */
export function wantSite(
  extensionPage: Page,
  origin: string,
  site: { readonly [Part in SitePart]?: boolean } | null,
): Promise<void> {
  return extensionPage.evaluate(
    (key, wanted) =>
      chrome.storage.local.set({
        sites: wanted ? { [key]: { overlay: false, camera: false, ...wanted, place: null } } : {},
      }),
    origin,
    site,
  );
}
