import { openMirror } from '../../lib/media/camera.ts';
import type { CameraChoice, StudioServices } from '../model/studio-model.ts';

/**
 * The camera as a visible page may ask for it. To ask, the studio opens it once and stops the
 * tracks; the grant then holds for the engine too.
 */
export const studioCamera: StudioServices = {
  async askForCamera() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      for (const track of stream.getTracks()) track.stop();
    } catch {
      // Why the camera can't be had is said by the engine, which tries next.
    }
  },
  openMirror,
  onCameras(listener, signal) {
    const tell = async () => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      if (!signal.aborted) listener(devices.filter(isNamedCamera).map(choiceOf));
    };
    navigator.mediaDevices.addEventListener('devicechange', () => void tell(), { signal });
    void whenCameraPermissionChanges(() => void tell(), signal);
    void tell();
  },
  onCameraAllowed(listener, signal) {
    void whenCameraPermissionChanges((state) => {
      if (state === 'granted') listener();
    }, signal);
  },
};

async function whenCameraPermissionChanges(
  listener: (state: PermissionState) => void,
  signal: AbortSignal,
): Promise<void> {
  // Some browsers tell nobody.
  const permission = await navigator.permissions.query({ name: 'camera' }).catch(() => undefined);
  permission?.addEventListener('change', () => listener(permission.state), { signal });
}

/** Before any camera is allowed the browser lists one without an id. */
function isNamedCamera({ kind, deviceId }: MediaDeviceInfo): boolean {
  return kind === 'videoinput' && deviceId !== '';
}

function choiceOf({ deviceId, label }: MediaDeviceInfo): CameraChoice {
  return { id: deviceId, name: label };
}
