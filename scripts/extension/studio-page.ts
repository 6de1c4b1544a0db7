import type { Page } from 'puppeteer';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import type { RunningExtension } from './launch-extension.ts';

/** What the live avatar on a page is drawn as. */
export interface DrawnAvatar {
  readonly expression: string;
  readonly mouth: string;
  readonly eyes: string;
}

const AVATAR = '[data-testid="live-avatar"]';

/** Presses the button with this name, as a person would. */
export function press(page: Page, name: string): Promise<void> {
  return page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** Turns the switch with this name. */
export function turnSwitch(page: Page, name: string): Promise<void> {
  return page.locator(`::-p-aria([name="${name}"][role="switch"])`).click();
}

/** Waits until the page says that the camera is in this state. */
export async function waitForStatus(page: Page, status: EngineStatus): Promise<void> {
  await page.waitForSelector(`[data-testid="status"][data-status="${status}"]`);
}

/** Waits until the live avatar shows this expression. */
export async function waitForExpression(page: Page, expression: string): Promise<void> {
  await page.waitForSelector(`${AVATAR}[data-expression="${expression}"]`);
}

/** Goes through the first run: reads, agrees, and has the camera open. */
export async function startAsNewcomer(extension: RunningExtension): Promise<Page> {
  const page = await extension.welcomePage();
  await press(page, 'Start');
  await waitForStatus(page, 'watching');
  return page;
}

export function drawnAvatar(page: Page): Promise<DrawnAvatar> {
  return page.$eval(AVATAR, (element) => {
    const { expression = '', mouth = '', eyes = '' } = (element as HTMLElement).dataset;
    return { expression, mouth, eyes };
  });
}

/** What the avatar was drawn as at a moment: milliseconds since the epoch. */
export interface DrawnMoment extends DrawnAvatar {
  readonly time: number;
}

/** Looks at the live avatar some thirty times a second. */
export function observeAvatar(page: Page, milliseconds: number): Promise<readonly DrawnMoment[]> {
  return page.evaluate(
    async (selector, duration) => {
      const moments: DrawnMoment[] = [];
      const now = () => performance.timeOrigin + performance.now();
      const end = now() + duration;
      while (now() < end) {
        const {
          expression = '',
          mouth = '',
          eyes = '',
        } = document.querySelector<HTMLElement>(selector)?.dataset ?? {};
        moments.push({ time: now(), expression, mouth, eyes });
        await new Promise((resolve) => setTimeout(resolve, 33));
      }
      return moments;
    },
    AVATAR,
    milliseconds,
  );
}
