import type { Page } from 'puppeteer';
import { WATCH_PORT } from '../../lib/channel/watch-messages.ts';
import type { RunningExtension } from '../extension/launch-extension.ts';

/** What was counted since the last time. */
export interface StateCounts {
  /** Faces that were read. */
  readonly states: number;
  /** Pictures of a running camera that nobody read: the gaps between states that are longer than one and a half frames. */
  readonly drops: number;
}

interface CounterScope {
  livemojiCounts: { states: number; drops: number };
}

/** From one picture of the camera to the next, in milliseconds. */
const FRAME = 1000 / 30;
/** A longer gap, in milliseconds, is a camera that was closed. */
const CLOSED = 1000;

/** Counts the engine's states as one more watcher, in a page of the extension that does nothing else. */
export class StateCounter {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async start({ browser, extensionId }: RunningExtension): Promise<StateCounter> {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}/icon/16.png`);
    await page.evaluate(countStates, WATCH_PORT, FRAME, CLOSED);
    return new StateCounter(page);
  }

  take(): Promise<StateCounts> {
    return this.#page.evaluate(() => {
      const scope = globalThis as unknown as CounterScope;
      const counts = scope.livemojiCounts;
      scope.livemojiCounts = { states: 0, drops: 0 };
      return counts;
    });
  }
}

/** Runs in the page. */
function countStates(portName: string, frame: number, closed: number): void {
  const scope = globalThis as unknown as CounterScope;
  scope.livemojiCounts = { states: 0, drops: 0 };
  let last = Number.POSITIVE_INFINITY;
  const connect = async () => {
    await chrome.runtime.sendMessage({ type: 'engine.ensure' });
    const port = chrome.runtime.connect({ name: portName });
    port.onMessage.addListener(({ type, state }) => {
      if (type !== 'state' || !state) return;
      scope.livemojiCounts.states += 1;
      const gap = state.capturedAt - last;
      if (gap > 1.5 * frame && gap < closed) {
        scope.livemojiCounts.drops += Math.round(gap / frame) - 1;
      }
      last = state.capturedAt;
    });
    port.onDisconnect.addListener(() => void connect());
  };
  void connect();
}
