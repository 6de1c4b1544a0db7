import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import type { Scene } from '../../lib/avatar/scene/scene.ts';
import type { CallLook } from '../../lib/compositor/call-camera.ts';
import { avatarStore } from '../shared/avatar-store.ts';
import { backdropStore } from '../shared/backdrop-store.ts';
import { calibrationStore } from '../shared/calibration-store.ts';
import { loadHand } from '../shared/hands/content-hands.ts';
import { loadSettings, onSettingsChange } from '../shared/settings-store.ts';

/** How a call looks, as it is stored. */
export interface StoredLooks {
  current(): CallLook;
  /** Tells the look at each change, as long as the page lives. */
  onChange(listener: (look: CallLook) => void): void;
}

/** Reads all that a call's look is made of, and joins it. */
export async function readStoredLooks(): Promise<StoredLooks> {
  const forever = new AbortController().signal;
  const [settings, scene, calibration, picture] = await Promise.all([
    loadSettings(),
    avatarStore.load().then(sceneOf),
    calibrationStore.load(),
    backdropStore.load().then(bitmapOf),
  ]);
  const parts = { settings, calibration, picture, scene };
  const current = (): CallLook => ({
    scene: parts.scene,
    pose: {
      calibration: parts.calibration ?? NO_CALIBRATION,
      emojiShare: parts.settings.emojiShare,
    },
    call: parts.settings.call,
    picture: parts.picture,
  });
  return {
    current,
    onChange: (listener) => {
      const take = (change: Partial<typeof parts>) => {
        Object.assign(parts, change);
        listener(current());
      };
      const takeScene = newest(sceneOf, (next) => take({ scene: next }));
      const takePicture = newest(bitmapOf, (next) => take({ picture: next }));
      onSettingsChange((value) => take({ settings: value }), forever);
      avatarStore.onChange(takeScene, forever);
      calibrationStore.onChange((value) => take({ calibration: value }), forever);
      backdropStore.onChange(takePicture, forever);
    },
  };
}

/** @returns rejects with an Error when the hand's drawings don't come */
async function sceneOf(avatar: AvatarConfiguration): Promise<Scene> {
  return (await loadHand(avatar.hand)).scene(avatar);
}

/** Hands on what was made of the last value, whatever came later of those before; what fails changes nothing. */
function newest<Value, Made>(
  make: (value: Value) => Promise<Made>,
  take: (made: Made) => void,
): (value: Value) => void {
  let count = 0;
  return (value) => {
    count += 1;
    const own = count;
    make(value).then((made) => {
      if (own === count) take(made);
    }, reportError);
  };
}

/** Decodes a picture from its address of data. A page's policy may forbid to fetch it, so it is taken apart here. */
async function bitmapOf(address: string | null): Promise<ImageBitmap | null> {
  const [, type = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/.exec(address ?? '') ?? [];
  if (base64 === '') return null;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    return await createImageBitmap(new Blob([bytes], { type }));
  } catch {
    return null;
  }
}
