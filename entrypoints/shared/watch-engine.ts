import { type Browser, browser } from 'wxt/browser';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import { parseEnsureReply, type RuntimeMessage } from '../../lib/channel/runtime-messages.ts';
import {
  parseEngineMessage,
  WATCH_PORT,
  type WatcherMessage,
} from '../../lib/channel/watch-messages.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';

export interface EngineWatcher {
  /** What the engine is doing; told at once and at each change. */
  onStatus(status: EngineStatus): void;
  /** A new state, some 30 a second; null when no face is in sight. */
  onState(state: ExpressionState | null): void;
}

/** First pause before the engine is called again, and the longest, in milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2000;

/**
 * Watches the engine until the signal aborts: as long as anybody watches, the camera is open. When the
 * offscreen document goes away the watcher has it started again and connects anew.
 *
 * @returns how to ask the engine to try the camera again
 */
export function watchEngine(watcher: EngineWatcher, signal: AbortSignal): { retry(): void } {
  let port: Browser.runtime.Port | undefined;
  let pause = FIRST_PAUSE;

  const connect = async () => {
    if (signal.aborted) return;
    try {
      const message: RuntimeMessage = { type: 'engine.ensure' };
      const reply = parseEnsureReply(await browser.runtime.sendMessage(message));
      if (!reply.ready) throw new Error(reply.problem);
    } catch {
      watcher.onStatus('failed');
      return reconnectLater();
    }
    if (signal.aborted) return;
    port = browser.runtime.connect({ name: WATCH_PORT });
    port.onMessage.addListener((value: unknown) => {
      const parsed = parseEngineMessage(value);
      if (!parsed || signal.aborted) return;
      pause = FIRST_PAUSE;
      if (parsed.type === 'status') watcher.onStatus(parsed.status);
      else watcher.onState(parsed.state);
    });
    port.onDisconnect.addListener(() => {
      port = undefined;
      watcher.onState(null);
      reconnectLater();
    });
  };
  const reconnectLater = () => {
    if (signal.aborted) return;
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  signal.addEventListener('abort', () => port?.disconnect(), { once: true });
  void connect();
  return {
    retry: () => port?.postMessage({ type: 'retry' } satisfies WatcherMessage),
  };
}
