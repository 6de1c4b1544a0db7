import type { OpenCamera } from '../lib/engine/session.ts';
import { CameraError, openCamera } from '../lib/media/camera.ts';

/** Whether this browser hands out the pictures of a camera one by one; so far Chromium does. */
export function readsCameras(): boolean {
  return 'MediaStreamTrackProcessor' in globalThis;
}

/** Opens a camera, but not where nobody could read its pictures: its light would go on for nothing. */
export const openPageCamera: OpenCamera = (cameraId, signal) =>
  readsCameras()
    ? openCamera(cameraId, signal)
    : Promise.reject(new CameraError('failed', 'This browser has no MediaStreamTrackProcessor.'));
