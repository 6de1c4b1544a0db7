import { type ElementHandle, type JSHandle, type Page, TimeoutError } from 'puppeteer';

/** What the page of uploads has received with one choice. */
export interface Received {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly base64: string;
}

declare global {
  interface Window {
    received: Record<string, Received[][]>;
    isReady: boolean;
  }
}

/** What the palette says of the picture that it gave. */
export interface Given {
  readonly words: string;
  readonly file: string;
  readonly bytes: number;
}

/** The buttons beside the fields of a page, found as a screen reader finds them: their shadow root is closed. */
const OFFER = '::-p-aria([name="Use my emoji here"][role="button"])';

export async function offersOf(page: Page): Promise<readonly ElementHandle[]> {
  const buttons = await page.$$(OFFER);
  const seen = await Promise.all(buttons.map((button) => button.isVisible()));
  return buttons.filter((_, index) => seen[index]);
}

/** The button that stands in, or at the edge of, some element of the page; scrolls there and waits for it. */
export async function offerIn(page: Page, selector: string): Promise<ElementHandle> {
  await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    for (const button of await offersOf(page)) {
      if (await standsIn(page, selector, button)) return button;
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new TimeoutError(`There is no button in ${selector}.`);
}

async function standsIn(page: Page, selector: string, button: ElementHandle): Promise<boolean> {
  const { x, y, width, height } = (await button.boundingBox()) ?? {
    x: -1,
    y: -1,
    width: 0,
    height: 0,
  };
  return page.$eval(
    selector,
    (element, left, top) => {
      const box = element.getBoundingClientRect();
      return box.left <= left && left <= box.right && box.top <= top && top <= box.bottom;
    },
    x + width / 2,
    y + height / 2,
  );
}

/** Presses a button with the mouse, and waits for the palette. */
export async function openPalette(page: Page, button: ElementHandle): Promise<void> {
  await button.click();
  await page.waitForSelector('::-p-aria([name="Which face"][role="radiogroup"])');
}

/** Chooses one of the palette's pictures by its name, such as a face or a ground. */
export function choose(page: Page, name: string): Promise<void> {
  return page.locator(`::-p-aria([name="${name}"][role="radio"])`).click();
}

/** Waits until the palette says that the picture is in the field. */
export async function waitUntilGiven(button: ElementHandle): Promise<Given> {
  const root = await rootOf(button);
  const told = await root.evaluate(async (shadow) => {
    const find = () => shadow.querySelector<HTMLElement>('[data-testid="given"]');
    while (find() === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { textContent, dataset } = find() ?? document.createElement('p');
    return { words: textContent, file: dataset.file ?? '', bytes: Number(dataset.bytes) };
  });
  return told;
}

/** The closed shadow root that something of ours stands in. */
export function rootOf(element: ElementHandle): Promise<JSHandle<ShadowRoot>> {
  return element.evaluateHandle((found) => found.getRootNode() as ShadowRoot);
}

/** Waits until a field of the page of uploads has received something for so many times, and gives the last. */
export async function received(page: Page, id: string, times = 1): Promise<readonly Received[]> {
  await page.waitForFunction(
    (field, least) => (window.received[field]?.length ?? 0) >= least,
    {},
    id,
    times,
  );
  return page.evaluate((field) => window.received[field]?.at(-1) ?? [], id);
}
