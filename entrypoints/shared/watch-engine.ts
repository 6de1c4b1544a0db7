import { type Browser, browser } from 'wxt/browser';
import { type EngineWatcher, tellWatcher } from '../../lib/channel/engine-watcher.ts';
import type { FilmRequest } from '../../lib/channel/film-messages.ts';
import { parseEnsureReply, type RuntimeMessage } from '../../lib/channel/runtime-messages.ts';
import {
  parseEngineMessage,
  WATCH_PORT,
  type WatcherMessage,
} from '../../lib/channel/watch-messages.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { isOrphan } from './is-orphan.ts';

/** What a watcher may ask of the engine. */
export interface EngineRemote {
  /** Try the camera again. */
  retry(): void;
  /**
   * Have everybody show a reaction.
   *
   * @returns whether the engine hears it
   */
  react(reaction: Reaction): boolean;
  /** Be told the points of the face, or no more. */
  look(closely: boolean): void;
  /** Whether every frame has to be read from now on, however still the face keeps; also by an engine that comes later. */
  need(everyFrame: boolean): void;
  /** Record a film of the emoji, outside of every page. */
  startFilm(film: FilmRequest): void;
  /** End it, and have it saved. */
  stopFilm(): void;
}

/** First pause before the engine is called again, and the longest, in milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2000;

/**
 * Watches the engine until the signal aborts: as long as anybody watches, the camera is open. When the
 * offscreen document goes away the watcher has it started again and connects anew.
 *
 * @returns what the watcher may ask of it; while it isn't there, nothing happens
 */
export function watchEngine(watcher: EngineWatcher, signal: AbortSignal): EngineRemote {
  let port: Browser.runtime.Port | undefined;
  let pause = FIRST_PAUSE;
  let everyFrame = false;

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
      tellWatcher(watcher, parsed);
    });
    port.onDisconnect.addListener(() => {
      port = undefined;
      watcher.onState(null);
      watcher.onCamera?.(null);
      reconnectLater();
    });
    if (everyFrame) ask({ type: 'need', everyFrame });
  };
  const reconnectLater = () => {
    // A script of a page outlives its extension; nobody will ever answer it again.
    if (signal.aborted || isOrphan()) return;
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  const leave = () => {
    if (!isOrphan()) port?.disconnect();
    port = undefined;
  };
  signal.addEventListener('abort', leave, { once: true });
  void connect();
  const ask = (message: WatcherMessage): boolean => {
    if (port === undefined || isOrphan()) return false;
    port.postMessage(message);
    return true;
  };
  return {
    retry: () => void ask({ type: 'retry' }),
    react: (reaction) => ask({ type: 'react', reaction }),
    look: (closely) => void ask({ type: 'look', closely }),
    need: (wished) => {
      if (wished === everyFrame) return;
      everyFrame = wished;
      ask({ type: 'need', everyFrame });
    },
    startFilm: (film) => void ask({ type: 'film.start', film }),
    stopFilm: () => void ask({ type: 'film.stop' }),
  };
}
