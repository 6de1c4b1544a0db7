import type { Page } from 'puppeteer';
import {
  type EngineMessage,
  parseEngineMessage,
  WATCH_PORT,
} from '../../lib/channel/watch-messages.ts';

/** A message of the engine, and when it arrived in the page: milliseconds since the epoch. */
export interface ReceivedMessage {
  readonly message: EngineMessage;
  readonly receivedAt: number;
}

/** The part of the extension's API that the page's side needs. */
interface ExtensionScope {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      connect(options: { name: string }): {
        onMessage: { addListener(listener: (message: unknown) => void): void };
        postMessage(message: unknown): void;
        disconnect(): void;
      };
    };
  };
}

/**
 * Watches the engine from a page of the extension, as one more watcher beside the page's own.
 *
 * @param page any page of the extension; watching ends when it is closed or loaded anew
 * @param listener told each message, in order
 * @param everyFrame whether every frame has to be read, also while the face rests
 * @returns ends the watching
 * @throws Error when the engine sends what the protocol does not have (at the next call to the page)
 */
export async function watchEngine(
  page: Page,
  listener: (received: ReceivedMessage) => void,
  everyFrame = false,
): Promise<() => Promise<void>> {
  const name = `report${Math.random().toString(36).slice(2)}`;
  await page.exposeFunction(name, (value: unknown, receivedAt: number) => {
    const message = parseEngineMessage(value);
    if (!message) {
      throw new Error(`The engine sent what the protocol lacks: ${JSON.stringify(value)}`);
    }
    listener({ message, receivedAt });
  });
  const port = await page.evaluateHandle(connectReporting, WATCH_PORT, name, everyFrame);
  return async () => {
    await port.evaluate((open) => open.disconnect());
    await page.removeExposedFunction(name);
  };
}

/** Runs in the page. */
async function connectReporting(portName: string, reportName: string, everyFrame: boolean) {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  const report = (globalThis as unknown as Record<string, (value: unknown, at: number) => void>)[
    reportName
  ];
  await runtime.sendMessage({ type: 'engine.ensure' });
  const port = runtime.connect({ name: portName });
  port.onMessage.addListener((message) => {
    report?.(message, performance.timeOrigin + performance.now());
  });
  port.postMessage({ type: 'need', everyFrame });
  return port;
}
