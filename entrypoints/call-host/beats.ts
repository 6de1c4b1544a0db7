import { browser } from 'wxt/browser';
import { TICK_PORT, TICKS_A_SECOND } from '../../lib/channel/ticks.ts';
import { isOrphan } from '../shared/is-orphan.ts';

/** Pause before the offscreen document is called again, in milliseconds. */
const PAUSE = 1000;

/**
 * Calls `beat` some 30 times a second until the signal aborts. The offscreen document beats time, for a hidden
 * page's own timers fire once a second; they stand in while it isn't there.
 */
export function beatTime(beat: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const beatAlone = () => {
    timer ??= setInterval(beat, 1000 / TICKS_A_SECOND);
  };
  const connect = () => {
    // After an update of the extension its old scripts go on without it.
    if (signal.aborted || isOrphan()) return;
    const port = browser.runtime.connect({ name: TICK_PORT });
    port.onMessage.addListener(() => {
      clearInterval(timer);
      timer = undefined;
      beat();
    });
    port.onDisconnect.addListener(() => {
      if (signal.aborted) return;
      beatAlone();
      setTimeout(connect, PAUSE);
    });
    const leave = () => {
      if (!isOrphan()) port.disconnect();
    };
    signal.addEventListener('abort', leave, { once: true });
  };
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  beatAlone();
  connect();
}
