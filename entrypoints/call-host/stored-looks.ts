import { handOf } from '../../lib/avatar/hands/hands.ts';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import type { CallLook } from '../../lib/compositor/call-camera.ts';
import { avatarStore } from '../shared/avatar-store.ts';
import { backdropStore } from '../shared/backdrop-store.ts';
import { calibrationStore } from '../shared/calibration-store.ts';
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
  const [settings, avatar, calibration, picture] = await Promise.all([
    loadSettings(),
    avatarStore.load(),
    calibrationStore.load(),
    backdropStore.load().then(bitmapOf),
  ]);
  const parts = { settings, calibration, picture, scene: handOf(avatar).scene(avatar) };
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
      onSettingsChange((value) => take({ settings: value }), forever);
      avatarStore.onChange((value) => take({ scene: handOf(value).scene(value) }), forever);
      calibrationStore.onChange((value) => take({ calibration: value }), forever);
      backdropStore.onChange(
        (value) => void bitmapOf(value).then((bitmap) => take({ picture: bitmap })),
        forever,
      );
    },
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
