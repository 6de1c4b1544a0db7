import { browser } from 'wxt/browser';

const PATH = '/offscreen.html';
/** How long a new document may take to report, in milliseconds, before it counts as there all the same. */
const READY_WITHIN = 5000;

/**
 * The one offscreen document that an extension may have. The browser shows it before its scripts run, refuses a
 * second one, and lets it outlive this background; so every step waits for the one before.
 */
export class OffscreenDocument {
  #queue: Promise<unknown> = Promise.resolve();
  #reportReady: () => void = () => undefined;

  /** Sees that the document is there and listens. */
  ensure(): Promise<void> {
    return this.#enqueue(async () => {
      if (await this.#exists()) return;
      const { promise: ready, resolve } = Promise.withResolvers<void>();
      this.#reportReady = resolve;
      await browser.offscreen.createDocument({
        url: PATH,
        reasons: [browser.offscreen.Reason.USER_MEDIA],
        justification: 'Reads the expression of your face from your camera, on this computer.',
      });
      await Promise.race([ready, new Promise((late) => setTimeout(late, READY_WITHIN))]);
    });
  }

  /** The document has started and listens. */
  reportReady(): void {
    this.#reportReady();
  }

  /** Closes the document, if it is there. */
  close(): Promise<void> {
    return this.#enqueue(async () => {
      if (await this.#exists()) await browser.offscreen.closeDocument();
    });
  }

  async #exists(): Promise<boolean> {
    const contexts = await browser.runtime.getContexts({
      contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
    });
    return contexts.length > 0;
  }

  #enqueue<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(step, step);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
