import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import { plugCamera, resizeCamera, silenceCamera } from '../extension/offscreen-camera.ts';
import { waitForStatus } from '../extension/studio-page.ts';
import { type Fault, LIMITS } from './fault.ts';
import type { Laboratory } from './laboratory.ts';

/** What goes wrong with the camera itself. Each is put right again by somebody, but for the last three. */
export const CAMERA_FAULTS: readonly Fault[] = [
  {
    name: 'camera refused',
    limit: LIMITS.camera,
    prepare: takeOver,
    run: async (laboratory) => {
      const offscreen = await laboratory.extension.offscreen();
      await laboratory.setCamera(false);
      await waitForStatus(laboratory.studio, 'off');
      await plugCamera(offscreen, 'NotAllowedError');
      await laboratory.setCamera(true);
      return allowedAgain(laboratory, 'camera-refused');
    },
  },
  lostWith('camera revoked in use', 'NotAllowedError', 'camera-refused'),
  lostWith('camera busy', 'NotReadableError', 'camera-busy'),
  lostWith('camera unplugged', 'NotFoundError', 'camera-missing'),
  {
    name: 'camera muted',
    limit: LIMITS.camera,
    prepare: takeOver,
    run: async (laboratory) => {
      const offscreen = await laboratory.extension.offscreen();
      await silenceCamera(offscreen, 'muted');
      await waitForStatus(laboratory.studio, 'camera-silent');
      await silenceCamera(offscreen, 'seen');
      return laboratory.follows(Date.now());
    },
  },
  {
    name: 'camera hangs',
    limit: LIMITS.camera,
    prepare: takeOver,
    run: async (laboratory) => {
      const offscreen = await laboratory.extension.offscreen();
      const since = Date.now();
      await silenceCamera(offscreen, 'hung');
      await waitForStatus(laboratory.studio, 'camera-silent');
      return laboratory.follows(since);
    },
  },
  {
    name: 'camera replaced',
    limit: LIMITS.camera,
    run: async (laboratory) => {
      const since = Date.now();
      await chooseCamera(laboratory, 'another');
      await laboratory.follows(since);
      const back = Date.now();
      await chooseCamera(laboratory, null);
      return laboratory.follows(back);
    },
  },
  {
    name: 'resolution changed',
    limit: LIMITS.camera,
    prepare: takeOver,
    run: async (laboratory) => {
      const offscreen = await laboratory.extension.offscreen();
      await resizeCamera(offscreen, 320, 240);
      const changed = await laboratory.follows(Date.now());
      await resizeCamera(offscreen, 640, 480);
      return Math.max(changed, await laboratory.follows(Date.now()));
    },
  },
];

function takeOver(laboratory: Laboratory): Promise<unknown> {
  return laboratory.takeOverCamera();
}

/** A camera that goes away while it is in use, and comes back. */
function lostWith(name: string, error: string, status: EngineStatus): Fault {
  return {
    name,
    limit: LIMITS.camera,
    prepare: takeOver,
    run: async (laboratory) => {
      const offscreen = await laboratory.extension.offscreen();
      await plugCamera(offscreen, error);
      return allowedAgain(laboratory, status);
    },
  };
}

/** Waits until the person is told, and puts it right. */
async function allowedAgain(laboratory: Laboratory, status: EngineStatus): Promise<number> {
  await waitForStatus(laboratory.studio, status);
  await plugCamera(await laboratory.extension.offscreen(), undefined);
  return laboratory.follows(Date.now());
}

/** Chooses a camera, as the studio does; where that one isn't there, the browser's own serves. */
function chooseCamera({ studio }: Laboratory, cameraId: string | null): Promise<void> {
  return studio.evaluate(async (id) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...Object(settings), cameraId: id } });
  }, cameraId);
}
