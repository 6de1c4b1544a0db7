import { handOf } from '../../lib/avatar/hands/hands.ts';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { CallCamera, type CallLook } from '../../lib/compositor/call-camera.ts';
import { avatarStore } from '../shared/avatar-store.ts';
import { calibrationStore } from '../shared/calibration-store.ts';
import type { CallHost } from '../shared/call-host.ts';
import { loadSettings, onSettingsChange } from '../shared/settings-store.ts';
import { watchEngine } from '../shared/watch-engine.ts';
import { beatTime } from './beats.ts';

/** Makes the host of a page, which lives as long as the page does. */
export async function createCallHost(): Promise<CallHost> {
  const looks = await storedLooks();
  const camera = new CallCamera(looks.current());
  const work = new WhileWanted();
  const update = () => {
    work.set('beats', !camera.isIdle, (signal) => beatTime(() => camera.beat(), signal));
    work.set('engine', camera.followsFace, (signal) => followEngine(camera, signal));
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

function followEngine(camera: CallCamera, signal: AbortSignal): void {
  watchEngine(
    {
      onStatus: () => undefined,
      onState: (state) => camera.follow(state),
      onCamera: (label) => camera.setCameraLabel(label),
    },
    signal,
  );
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

/** What is stored of how a call looks, joined. */
async function storedLooks(): Promise<{
  current(): CallLook;
  onChange(listener: (look: CallLook) => void): void;
}> {
  const forever = new AbortController().signal;
  let [settings, avatar, calibration] = await Promise.all([
    loadSettings(),
    avatarStore.load(),
    calibrationStore.load(),
  ]);
  let scene = handOf(avatar).scene(avatar);
  const current = (): CallLook => ({
    scene,
    pose: { calibration: calibration ?? NO_CALIBRATION, emojiShare: settings.emojiShare },
    call: settings.call,
    picture: null,
  });
  return {
    current,
    onChange: (listener) => {
      onSettingsChange((value) => {
        settings = value;
        listener(current());
      }, forever);
      avatarStore.onChange((value) => {
        avatar = value;
        scene = handOf(avatar).scene(avatar);
        listener(current());
      }, forever);
      calibrationStore.onChange((value) => {
        calibration = value;
        listener(current());
      }, forever);
    },
  };
}
