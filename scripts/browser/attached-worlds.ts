import type { Browser, CDPSession, Page, Protocol } from 'puppeteer';

/** A world of scripts that Puppeteer has no page for. */
export interface World {
  /**
   * Runs a function there.
   *
   * @param run uses nothing but its parameters
   * @throws Error when it throws
   */
  evaluate<Parameters extends readonly unknown[], Result>(
    run: (...parameters: Parameters) => Result | Promise<Result>,
    ...parameters: Parameters
  ): Promise<Result>;
}

/**
 * The isolated world of an extension's content scripts in a page.
 *
 * @throws Error when the extension has none there
 */
export async function contentScriptWorld(page: Page, extensionId: string): Promise<World> {
  const session = await page.createCDPSession();
  const found: Protocol.Runtime.ExecutionContextDescription[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => found.push(context));
  await session.send('Runtime.enable');
  const context = found.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (!context) throw new Error(`The extension has no content script in ${page.url()}.`);
  return worldOf(session, context.id);
}

/**
 * The world of the worker that a document of the extension, which is no page, has started.
 *
 * @throws Error when there is none
 */
export async function offscreenWorkerWorld(browser: Browser): Promise<World> {
  const target = await browser.waitForTarget((each) => each.type() === 'background_page');
  const session = await target.createCDPSession();
  const ids: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') ids.push(sessionId);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const worker = session.connection()?.session(ids[0] ?? '');
  if (!worker) throw new Error('The offscreen document has no worker.');
  return worldOf(worker);
}

function worldOf(session: CDPSession, contextId?: number): World {
  return {
    evaluate: async (run, ...parameters) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${run})(...${JSON.stringify(parameters)})`,
        awaitPromise: true,
        returnByValue: true,
        ...(contextId === undefined ? {} : { contextId }),
      });
      if (exceptionDetails) {
        const { exception, text } = exceptionDetails;
        throw new Error(exception?.description ?? text);
      }
      return result.value;
    },
  };
}
