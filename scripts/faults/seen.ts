import type { Page } from 'puppeteer';
import { PATIENCE, pause } from './patience.ts';

/** What is noted in a page of the extension. */
interface SeenScope {
  livemojiSeen: {
    /** When the page's own watcher got a face, in milliseconds since the epoch. */
    readonly states: number[];
    /** When it got a state at all, with a face or without. */
    readonly readings: number[];
    /** The words about what is going on, each once, in their order. */
    readonly words: string[];
  };
}

/** States come some thirty a second; a gap of so many milliseconds is an interruption, also on a busy machine. */
const INTERRUPTION = 400;
/** So long they have to come without one, in milliseconds. */
const STEADY = 600;

/** Notes what a page of the extension gets from the engine and what it says, from its next start on. */
export async function noteWhatIsSeen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen: SeenScope['livemojiSeen'] = { states: [], readings: [], words: [] };
    Object.assign(globalThis, { livemojiSeen: seen });
    const { connect } = chrome.runtime;
    chrome.runtime.connect = ((...parameters: Parameters<typeof connect>) => {
      const port = Reflect.apply(connect, chrome.runtime, parameters);
      port.onMessage.addListener((message: { type?: string; state?: unknown }) => {
        if (message?.type !== 'state') return;
        seen.readings.push(Date.now());
        if (message.state) seen.states.push(Date.now());
      });
      return port;
    }) as typeof connect;
    const look = () => {
      const places = '[data-testid="status"], .notice p, [role="alert"] p';
      for (const { textContent } of document.querySelectorAll(places)) {
        const text = textContent?.trim();
        if (text && !seen.words.includes(text)) seen.words.push(text);
      }
    };
    new MutationObserver(look).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
}

/** Takes the words that were seen since the last time. */
export function takeWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { livemojiSeen } = globalThis as unknown as SeenScope;
    return livemojiSeen.words.splice(0);
  });
}

/**
 * Waits until a page follows the face again, without an interruption.
 *
 * @param since milliseconds since the epoch
 * @param what whether it has to see the face, or only to look for it: the classic tracker loses it now and then
 * @returns how long after that it began to, in milliseconds
 * @throws Error when it doesn't
 */
export async function followsAfter(
  page: Page,
  since: number,
  what: 'states' | 'readings' = 'states',
): Promise<number> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(40)) {
    const began = await page.evaluate(beginningOf, what, since, INTERRUPTION, STEADY);
    if (began !== null) return Math.max(0, began - since);
  }
  throw new Error('The studio does not follow the face again.');
}

/** Runs in the page. */
function beginningOf(
  what: 'states' | 'readings',
  since: number,
  interruption: number,
  steady: number,
): number | null {
  const states = (globalThis as unknown as SeenScope).livemojiSeen[what];
  const { status = '' } =
    document.querySelector<HTMLElement>('[data-testid="status"]')?.dataset ?? {};
  const isWell = status === 'watching' || (what === 'readings' && status === 'no-face');
  if (!isWell) return null;
  let began: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  for (const state of states) {
    if (state >= since && (began === null || state - last > interruption)) began = state;
    last = state;
  }
  if (began === null || Date.now() - last > interruption) return null;
  return last - began >= steady ? began : null;
}
