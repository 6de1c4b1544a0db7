import type { Watch } from '../components/model/watch-while.ts';
import { tellWatcher } from '../lib/channel/engine-watcher.ts';
import type { EngineConfiguration } from '../lib/channel/runtime-messages.ts';
import type { EngineMessage } from '../lib/channel/watch-messages.ts';
import { Engine, type EngineSurroundings } from '../lib/engine/engine.ts';
import { engineConfigurationOf, type Settings } from '../lib/settings/settings.ts';
import type { StoredValue } from '../lib/settings/stored-value.ts';

/** What the engine of a page works with. */
interface PageEngineParts extends Pick<EngineSurroundings, 'openCamera' | 'createAnalyser'> {
  readonly settings: Pick<StoredValue<Settings>, 'load' | 'onChange'>;
  /** The camera stays closed until this resolves. */
  readonly ready: Promise<void>;
}

/**
 * Runs the engine in the page itself, from the first watcher until nobody has watched for a while; the next
 * watcher starts it anew.
 *
 * @param end closes it for good
 */
export function createPageEngine(parts: PageEngineParts, end: AbortSignal): Watch {
  const { openCamera, createAnalyser, settings, ready } = parts;
  let engine: Engine | undefined;
  let configuration: EngineConfiguration | undefined;
  const configure = (next: Settings) => {
    configuration = engineConfigurationOf(next);
    engine?.configure(configuration);
  };
  const stop = () => {
    engine?.close();
    engine = undefined;
  };
  const start = (): Engine => {
    const started = new Engine({
      openCamera,
      createAnalyser,
      onStatus: () => undefined,
      onIdle: stop,
    });
    if (configuration) started.configure(configuration);
    return started;
  };
  void ready.then(async () => {
    if (end.aborted) return;
    settings.onChange(configure, end);
    configure(await settings.load());
  });
  end.addEventListener('abort', stop, { once: true });
  return (watcher, signal) => {
    engine ??= start();
    let closely = false;
    const told = {
      send: (message: EngineMessage) => tellWatcher(watcher, message),
      looksClosely: () => closely,
    };
    engine.addWatcher(told, signal);
    return {
      retry: () => engine?.retry(),
      look: (next) => {
        closely = next;
      },
      need: (everyFrame) => engine?.need(told, everyFrame),
      react: (reaction) => {
        engine?.react(reaction);
        return engine !== undefined;
      },
    };
  };
}
