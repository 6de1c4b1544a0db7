import { type Browser, browser } from 'wxt/browser';
import { createWorkerAnalyser } from '../../lib/analyser/create-worker-analyser.ts';
import { isCameraOpen } from '../../lib/channel/engine-status.ts';
import {
  type EngineConfiguration,
  parseEngineConfiguration,
  parseRuntimeMessage,
  type RuntimeMessage,
} from '../../lib/channel/runtime-messages.ts';
import { TICK_PORT, TICKS_A_SECOND } from '../../lib/channel/ticks.ts';
import {
  type EngineMessage,
  parseWatcherMessage,
  WATCH_PORT,
} from '../../lib/channel/watch-messages.ts';
import { Engine } from '../../lib/engine/engine.ts';
import { openCamera } from '../../lib/media/camera.ts';
import { watchStrain } from '../../lib/media/watch-strain.ts';
import type { Strain } from '../../lib/pace/reading-pace.ts';
import { Filmer } from './filmer.ts';

/** Tells the background something; it may be asleep or restarting, and will ask again by itself. */
function tell(message: RuntimeMessage): void {
  void browser.runtime.sendMessage(message).catch(() => undefined);
}

function addPort(engine: Engine, filmer: Filmer, port: Browser.runtime.Port): void {
  if (port.sender?.id !== browser.runtime.id) return;
  if (port.name === TICK_PORT) tick(port);
  else if (port.name === WATCH_PORT) addWatcher(engine, filmer, port);
}

function addWatcher(engine: Engine, filmer: Filmer, port: Browser.runtime.Port): void {
  const gone = new AbortController();
  const isOwnPage = port.sender?.url?.startsWith(browser.runtime.getURL('/')) === true;
  let closely = false;
  const watcher = {
    send: (message: EngineMessage) => port.postMessage(message),
    looksClosely: () => closely,
  };
  port.onDisconnect.addListener(() => gone.abort());
  port.onMessage.addListener((value: unknown) => {
    const message = parseWatcherMessage(value);
    if (message?.type === 'retry') engine.retry();
    else if (message?.type === 'need') engine.need(watcher, message.everyFrame);
    else if (message?.type === 'react') engine.react(message.reaction);
    else if (message?.type === 'look') closely = message.closely && isOwnPage;
    else if (message?.type === 'film.start') void filmer.start(message.film);
    else if (message?.type === 'film.stop') filmer.stop();
  });
  engine.addWatcher(watcher, gone.signal);
  port.postMessage({ type: 'film', film: filmer.state } satisfies EngineMessage);
}

/** Beats time for somebody whose own timers may be slowed down. */
function tick(port: Browser.runtime.Port): void {
  const timer = setInterval(() => port.postMessage(null), 1000 / TICKS_A_SECOND);
  port.onDisconnect.addListener(() => clearInterval(timer));
}

async function main(): Promise<void> {
  const engine = new Engine({
    openCamera,
    createAnalyser: () => createWorkerAnalyser(location.href),
    onStatus: (status) => {
      tell({ type: 'engine.status', status });
      strain.set(isCameraOpen(status));
    },
    onIdle: () => tell({ type: 'engine.idle' }),
  });
  const strain = new StrainWhileOpen((strained) => engine.setStrain(strained));
  const filmer = new Filmer(engine);
  browser.runtime.onConnect.addListener((port) => addPort(engine, filmer, port));
  browser.runtime.onMessage.addListener((value: unknown) => {
    const message = parseRuntimeMessage(value);
    if (message?.type === 'engine.configure') engine.configure(message.configuration);
  });
  navigator.mediaDevices.addEventListener('devicechange', () => engine.retry());
  addEventListener('pagehide', () => engine.close());
  engine.configure(await askForConfiguration());
}

/** Watches how hard the machine is pressed while the camera is open: a closed one costs nothing. */
class StrainWhileOpen {
  readonly #onStrain: (strain: Strain) => void;
  #end: AbortController | undefined;

  constructor(onStrain: (strain: Strain) => void) {
    this.#onStrain = onStrain;
  }

  set(open: boolean): void {
    if (open === (this.#end !== undefined)) return;
    this.#end?.abort();
    this.#end = open ? new AbortController() : undefined;
    if (this.#end) watchStrain(this.#onStrain, this.#end.signal);
  }
}

/** Pause before the background is asked again, in milliseconds: it may be restarting. */
const ASK_AGAIN_AFTER = 500;

async function askForConfiguration(): Promise<EngineConfiguration> {
  for (;;) {
    try {
      const ready: RuntimeMessage = { type: 'engine.ready' };
      return parseEngineConfiguration(await browser.runtime.sendMessage(ready));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER));
    }
  }
}

void main();
