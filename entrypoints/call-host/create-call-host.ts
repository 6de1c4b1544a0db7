import { listenForReactions } from '../../components/model/reaction-keys.ts';
import { CallCamera } from '../../lib/compositor/call-camera.ts';
import type { CallHost } from '../../lib/compositor/call-host.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { type EngineRemote, watchEngine } from '../shared/watch-engine.ts';
import { beatTime } from './beats.ts';
import { readStoredLooks, type StoredLooks } from './stored-looks.ts';

/** Makes the host of a page, which lives as long as the page does. */
export async function createCallHost(): Promise<CallHost> {
  const looks = await readStoredLooks();
  const camera = new CallCamera(looks.current());
  const work = new WhileWanted();
  let remote: EngineRemote | undefined;
  const update = () => {
    work.set('beats', !camera.isIdle, (signal) => beatTime(() => camera.beat(), signal));
    work.set('engine', camera.followsFace, (signal) => {
      remote = followEngine(camera, looks, signal);
    });
    remote?.need(camera.needsEveryFrame);
  };
  looks.onChange((look) => {
    camera.setLook(look);
    update();
  });
  addEventListener('pagehide', () => {
    camera.closeAll();
    update();
  });
  return {
    open: (output, settings) => {
      const track = camera.open(output, settings);
      update();
      return track;
    },
    get isIdle() {
      return camera.isIdle;
    },
    change: (output, settings) => camera.change(output, settings),
    close: (output) => {
      camera.close(output);
      update();
    },
  };
}

/** @returns what may be asked of the engine; after the end nothing happens */
function followEngine(camera: CallCamera, looks: StoredLooks, signal: AbortSignal): EngineRemote {
  const remote = watchEngine(
    {
      onStatus: () => undefined,
      onState: (state) => camera.follow(state),
      onCamera: (label) => camera.setCameraLabel(label),
      onReaction: (reaction) => camera.react(reaction),
    },
    signal,
  );
  const react = (reaction: Reaction) => {
    if (!remote.react(reaction)) camera.react(reaction);
  };
  listenForReactions(window, () => looks.current().call, react, signal);
  return remote;
}

/** What goes on only as long as somebody wants it. */
class WhileWanted {
  readonly #running = new Map<string, AbortController>();

  set(name: string, wanted: boolean, start: (signal: AbortSignal) => void): void {
    const running = this.#running.get(name);
    if (wanted === (running !== undefined)) return;
    if (running) {
      running.abort();
      this.#running.delete(name);
      return;
    }
    const end = new AbortController();
    this.#running.set(name, end);
    start(end.signal);
  }
}
